using Platform.Configuration;
using Platform.Findings;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class BadInputTests
{
    public static TheoryData<string> Cases => [.. BadInput.All.Select(input => input.Case)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_input_is_named_with_place_reason_and_remedy(string name)
    {
        var input = BadInput.All.Single(input => input.Case == name);

        var result = PlatformConfigReader.Read(StackFile.Parse(input.BadText, "Pulumi.prod.yaml"), new DateOnly(2026, 6, 1));

        Assert.Equal(input.Findings, result.Findings.Select(finding => finding.ToString()));
        Assert.Equal(result.Findings.Any(finding => finding.Severity == Severity.Error), result.Config is null);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Its_good_neighbour_passes(string name)
    {
        var input = BadInput.All.Single(input => input.Case == name);

        var result = PlatformConfigReader.Read(StackFile.Parse(input.GoodText, "Pulumi.prod.yaml"), new DateOnly(2026, 6, 1));

        Assert.Empty(result.Findings);
        Assert.NotNull(result.Config);
    }

    [Fact]
    public void Every_kind_of_the_configuration_s_findings_has_a_case()
    {
        var shown = BadInput.All.SelectMany(input => input.Findings)
            .Select(finding => finding.Split(' ', ':')[1])
            .Append(FindingCatalogue.NoStackFile.Code)
            // In a map no id stands twice; SloCheckTests shows it of a file.
            .Append(FindingCatalogue.SloTwin.Code);

        Assert.Empty(FindingCatalogue.All.Select(code => code.Code)
            .Where(code => code.StartsWith("PLT1", StringComparison.Ordinal) || code.StartsWith("PLT2", StringComparison.Ordinal))
            .Except(shown, StringComparer.Ordinal));
    }

    [Fact]
    public void A_stack_without_a_file_is_named()
    {
        var result = PlatformConfigReader.Read(StackFile.Read("no/such/Pulumi.qa.yaml", "Pulumi.qa.yaml"));

        Assert.Equal(
            "error PLT1014: Pulumi.qa.yaml: The file does not exist, so the stack has no configuration. "
            + "Check the stack's name, or name the file with --config-file.",
            Assert.Single(result.Findings).ToString());
    }
}
