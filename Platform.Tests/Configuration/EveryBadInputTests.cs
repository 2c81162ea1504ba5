using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class EveryBadInputTests
{
    [Fact]
    public void One_file_with_every_kind_of_mistake_shows_them_all_at_once_by_line()
    {
        var file = StackFile.Read(
            Repository.PathOf("Platform.Tests", "Configuration", "every-bad-input.yaml"), "every-bad-input.yaml");

        var result = PlatformConfigReader.Read(file);

        var expected = File.ReadAllText(
            Repository.PathOf("Platform.Tests", "Configuration", "every-bad-input.golden"));
        Assert.Null(result.Config);
        Assert.Equal(expected, string.Concat(result.Findings.Select(finding => finding + "\n")));
    }
}
