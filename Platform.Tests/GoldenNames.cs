namespace Platform.Tests;

/// <summary>
/// Every recording that a test makes. A file under <c>Goldens/</c> that is not named here is an orphan.
/// </summary>
internal static class GoldenNames
{
    /// <summary>Folders that hold a whole tree each: the render of a stack.</summary>
    public static IReadOnlyList<string> Trees { get; } = ["dev", "govcloud", "local", "prod", "staging"];

    /// <summary>Single files.</summary>
    public static IReadOnlyList<string> Single { get; } =
    [
        "cluster/resources.txt",
        "dashboards/sample.json",
        "operators/argo-cd.json",
        "operators/argo-rollouts.json",
        "operators/argo-workflows.json",
        "operators/cert-manager.json",
        "operators/ebs-csi-driver.json",
        "operators/external-secrets.json",
        "operators/installed.txt",
        "operators/karpenter.json",
        "operators/kyverno.json",
        "operators/secrets-store-csi-driver.json",
        "operators/snapshot-controller.json",
        "screens/diff-120.txt",
        "screens/diff-60.txt",
        "screens/diff-help.txt",
        "screens/diff.json",
        "screens/diff.md",
        "screens/findings.txt",
        "screens/help.txt",
        "screens/preview-100.txt",
        "screens/preview-160.txt",
        "screens/preview-80.txt",
        "screens/preview-color.txt",
        "screens/preview-local.txt",
        "screens/preview.md",
        "screens/render.txt",
        "screens/sample-120.txt",
        "screens/sample-40.txt",
        "screens/sample-60.txt",
        "screens/unknown-stack.json",
        "screens/validate.txt",
        "slo/bad-own.txt",
        "slo/bad-sloth.txt",
        "slo/explain.json",
        "slo/explain.md",
        "slo/explain.txt",
        "slo/import.yaml",
        "slo/list.txt",
        "slo/report.md",
        "slo/rules.yaml",
        "workflows/sample.yaml",
    ];
}
