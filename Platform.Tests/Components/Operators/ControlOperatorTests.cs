using Xunit;

namespace Platform.Tests.Components.Operators;

/// <summary>The whole of what each operator registers, in every compute mode and partition.</summary>
public sealed class ControlOperatorTests
{
    public static TheoryData<string> Names { get; } =
    [
        "argo-cd", "argo-rollouts", "argo-workflows", "cert-manager", "ebs-csi-driver", "external-secrets", "karpenter",
        "kyverno", "secrets-store-csi-driver", "snapshot-controller",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_operator_registers_what_is_recorded(string name) =>
        Golden.Match(await OperatorDocument.OfAsync(name), $"operators/{name}.json");
}
