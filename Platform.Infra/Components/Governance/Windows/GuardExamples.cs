using System.Collections.Immutable;
using Platform.Calendar;
using Platform.Policies;

namespace Platform.Components.Governance.Windows;

/// <summary>Examples of who writes the calendar's ConfigMaps.</summary>
internal static class GuardExamples
{
    private const string Future = "2126-01-01T00:00:00Z";

    private const string Reconciler = $"system:serviceaccount:{FreezeNames.Namespace}:{WindowNames.Reconciler}";

    /// <summary>The examples.</summary>
    public static ImmutableArray<PolicyExample> All { get; } =
    [
        By("reconciler-writes-the-state", ExampleResult.Pass, Reconciler, FreezeNames.State),
        By("person-writes-the-state", ExampleResult.Fail, "ana", FreezeNames.State),
        By("reconciler-writes-the-calendar", ExampleResult.Fail, Reconciler, FreezeNames.Calendar),
        By("reconciler-writes-something-else", ExampleResult.Fail, Reconciler, "something-else"),
        By("pulumi-writes-the-calendar", ExampleResult.Pass, "deployer", FreezeNames.Calendar),
        By(
            "argo-cd-writes-the-calendar", ExampleResult.Fail,
            "system:serviceaccount:argocd:argocd-application-controller", FreezeNames.Calendar),
        By("velero-puts-the-state-back", ExampleResult.Skip, "system:serviceaccount:velero:velero", FreezeNames.State),
        By("namespace-goes-with-the-state", ExampleResult.Skip, "system:serviceaccount:kube-system:namespace-controller", FreezeNames.State) with
        {
            IsDelete = true,
        },
        By("person-deletes-the-state", ExampleResult.Fail, "ana", FreezeNames.State) with { IsDelete = true },
        By("pulumi-deletes-the-calendar", ExampleResult.Pass, "deployer", FreezeNames.Calendar) with { IsDelete = true },
        By("person-deletes-the-override", ExampleResult.Pass, "ana", FreezeNames.Override) with { IsDelete = true },
        By("account-deletes-the-override", ExampleResult.Fail, "system:serviceaccount:ci:runner", FreezeNames.Override) with
        {
            IsDelete = true,
        },
        By("person-writes-something-else", ExampleResult.Pass, "ana", "something-else"),
        Override("override-freezes", ExampleResult.Pass, "freeze", Future),
        Override("override-opens-for-too-long", ExampleResult.Fail, "open", Future),
        Override("override-that-is-over", ExampleResult.Pass, "open", "2020-01-01T00:00:00Z"),
        Override("override-without-an-end", ExampleResult.Fail, "freeze", ""),
        Override("override-that-ends-some-time", ExampleResult.Fail, "freeze", "tomorrow"),
        Override("override-until-no-day", ExampleResult.Fail, "open", "2126-02-30T00:00:00Z"),
        Override("override-of-no-mode", ExampleResult.Fail, "shut", Future),
        Override("override-of-nobody", ExampleResult.Fail, "freeze", Future, by: ""),
        Override("override-for-nothing", ExampleResult.Fail, "freeze", Future, reason: ""),
        Override("override-by-a-service-account", ExampleResult.Fail, "freeze", Future) with
        {
            User = "system:serviceaccount:ci:runner",
        },
    ];

    private static PolicyExample By(string name, ExampleResult expected, string user, string map) => new()
    {
        Name = name,
        Expected = expected,
        User = user,
        Given = ConfigMap(map, "\"status\": \"open\""),
    };

    private static PolicyExample Override(
        string name, ExampleResult expected, string mode, string until, string by = "ana", string reason = "outage") =>
        new()
        {
            Name = name,
            Expected = expected,
            User = "ana",
            Given = ConfigMap(
                FreezeNames.Override,
                $"\"mode\": \"{mode}\", \"until\": \"{until}\", \"by\": \"{by}\", \"reason\": \"{reason}\""),
        };

    private static string ConfigMap(string name, string data) =>
        $$"""
        {"apiVersion": "v1", "kind": "ConfigMap", "data": { {{data}} },
         "metadata": {"name": "{{name}}", "namespace": "{{FreezeNames.Namespace}}"} }
        """;
}
