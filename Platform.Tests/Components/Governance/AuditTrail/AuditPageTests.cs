using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Components.Governance.AuditTrail;

public sealed class AuditPageTests
{
    [Fact]
    public void The_page_is_what_the_program_says()
    {
        var path = Repository.PathOf("docs", "audit-trail.md");
        var page = AuditPage.Render();
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path), page);
        Assert.Contains("| prod | 365 | A year", page, StringComparison.Ordinal);
        Assert.Contains("| [anonymous-access](#anonymous-access) | Somebody without a name", page, StringComparison.Ordinal);
    }
}
