using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class SectionTests
{
    public static TheoryData<string> Sections => [.. PlatformConfigReader.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public void No_section_is_passed_over(string section)
    {
        var text = $"config:\n  platform:{section}:\n    no-such-key: 1\n";

        var result = PlatformConfigReader.Read(StackFile.Parse(text, "Pulumi.dev.yaml"));

        Assert.Contains(result.Findings, finding =>
            finding.Code == "PLT1002" && finding.Path == $"platform:{section}.no-such-key");
    }
}
