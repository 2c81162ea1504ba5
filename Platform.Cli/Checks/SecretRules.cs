using System.Text.RegularExpressions;
using Platform.Cli.Graph;
using Platform.Findings;

namespace Platform.Cli.Checks;

/// <summary>Secrets stay where only those who may read secrets can see them.</summary>
internal static partial class SecretRules
{
    private static readonly string[] ReleaseInputs = ["values", "valueYamlFiles"];

    /// <summary>Checks PLT3009 and PLT3010.</summary>
    public static IEnumerable<Finding> Check(GraphContext context) =>
        Exposed(context).Concat(context.Graph.Resources.SelectMany(ClearCredentials));

    private static IEnumerable<Finding> Exposed(GraphContext context)
    {
        foreach (var item in context.Objects)
        {
            string[] open = item is { Group: "", Kind: "ConfigMap" }
                ? ["data", "binaryData", "metadata"]
                : ["metadata"];
            foreach (var finding in Exposed(item.Resource, open))
            {
                yield return finding;
            }
        }

        foreach (var finding in context.Releases.SelectMany(release => Exposed(release.Resource, ReleaseInputs)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Exposed(GraphResource resource, string[] inputs) =>
        from input in inputs
        from text in InputText.Of(resource.Inputs.At(input), input)
        where text.Text.Contains(Redaction.Secret, StringComparison.Ordinal)
        select GraphContext.About(
            FindingCatalogue.ExposedSecret, resource, text.Path,
            "A secret value lands here, where everybody who may read the object can read it.",
            "Put it into a Secret or an ExternalSecret and refer to that.");

    private static IEnumerable<Finding> ClearCredentials(GraphResource resource) =>
        from text in InputText.Of(resource.Inputs)
        let isKey = PrivateKey().IsMatch(text.Text)
        where isKey || AccessKey().IsMatch(text.Text)
        select GraphContext.About(
            FindingCatalogue.ClearCredential, resource, text.Path,
            $"The value looks like {(isKey ? "a private key" : "an AWS access key id")} in clear text.",
            "Keep it as a secret: store it under secure: in the stack file, or in Secrets Manager.");

    [GeneratedRegex(@"(?<![A-Z0-9])(AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])")]
    private static partial Regex AccessKey();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();
}
