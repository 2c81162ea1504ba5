using System.Collections.Immutable;
using Platform.Configuration;

namespace Platform.Tenancy;

/// <summary>
/// What people may do in a team's namespaces. Nobody gets secrets, roles, quotas, limit ranges or the namespace itself:
/// with any of these a team could take what it was not given.
/// </summary>
/// <param name="Role">Which role.</param>
/// <param name="Name">Its name in the cluster.</param>
/// <param name="Grants">Its rights.</param>
public sealed record TeamRole(TenantRole Role, string Name, ImmutableArray<Grant> Grants)
{
    private static readonly ImmutableArray<string> Read = ["get", "list", "watch"];

    private static readonly ImmutableArray<string> Write = ["create", "delete", "patch", "update"];

    private static readonly ImmutableArray<Grant> Look =
    [
        new(
            "",
            [
                "configmaps", "endpoints", "events", "limitranges", "persistentvolumeclaims", "pods", "pods/log",
                "resourcequotas", "serviceaccounts", "services",
            ],
            Read, "see what runs, its logs, and how much of the quota is left"),
        new(
            "apps", ["controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"],
            Read, "see workloads and how a rollout goes"),
        new("batch", ["cronjobs", "jobs"], Read, "see jobs and whether they worked"),
        new("autoscaling", ["horizontalpodautoscalers"], Read, "see why the number of pods changed"),
        new("policy", ["poddisruptionbudgets"], Read, "see what holds a node's drain"),
        new("networking.k8s.io", ["ingresses", "networkpolicies"], Read, "see who may talk to whom"),
        new("argoproj.io", ["analysisruns", "rollouts"], Read, "see a rollout and what judged it"),
        new("external-secrets.io", ["externalsecrets", "secretstores"], Read, "see whether secrets arrive; not what is in them"),
        new("autoscaling.k8s.io", ["verticalpodautoscalers"], Read, "see recommended requests"),
        new("wgpolicyk8s.io", ["policyreports"], Read, "see which policies the workloads break"),
        new("metrics.k8s.io", ["pods"], Read, "see what pods use"),
    ];

    private static readonly ImmutableArray<Grant> Rescue =
    [
        new("", ["pods"], ["delete"], "restart a pod that hangs"),
        new("", ["pods/eviction"], ["create"], "move a pod off a node within its disruption budget"),
        new("", ["pods/exec", "pods/portforward"], ["create"], "look into a pod that fails while users wait"),
        new("", ["pods/ephemeralcontainers"], ["patch", "update"], "debug an image that has no shell"),
        new("apps", ["daemonsets", "deployments", "statefulsets"], ["patch"], "restart or undo a rollout"),
        new(
            "apps", ["deployments/scale", "statefulsets/scale"], ["patch", "update"],
            "add replicas before the change has come through Git"),
        new("argoproj.io", ["rollouts", "rollouts/status"], ["patch"], "abort, promote or retry a rollout"),
        new("batch", ["jobs"], ["create", "delete"], "run a job again, or stop one"),
    ];

    private static readonly ImmutableArray<Grant> Change =
    [
        new(
            "", ["configmaps", "persistentvolumeclaims", "pods", "serviceaccounts", "services"],
            Write, "try things out where nobody is served"),
        new("", ["pods/exec", "pods/portforward"], ["create"], "look into a pod"),
        new("", ["pods/ephemeralcontainers"], ["patch", "update"], "debug an image that has no shell"),
        new("apps", ["daemonsets", "deployments", "statefulsets"], Write, "deploy by hand"),
        new("apps", ["deployments/scale", "statefulsets/scale"], ["patch", "update"], "change the number of pods"),
        new("batch", ["cronjobs", "jobs"], Write, "run jobs by hand"),
        new("autoscaling", ["horizontalpodautoscalers"], Write, "try scaling"),
        new("policy", ["poddisruptionbudgets"], Write, "try budgets"),
        new("networking.k8s.io", ["ingresses", "networkpolicies"], Write, "open what a new service needs"),
        new("argoproj.io", ["rollouts"], Write, "try rollouts"),
        new("external-secrets.io", ["externalsecrets"], Write, "ask for the team's own secrets"),
    ];

    /// <summary>The roles of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>All roles, in the order of their enum.</returns>
    public static ImmutableArray<TeamRole> Of(DeploymentEnvironment environment) =>
    [
        new(TenantRole.Viewer, "team-viewer", Look),
        new(
            TenantRole.Developer, "team-developer",
            environment is DeploymentEnvironment.Local or DeploymentEnvironment.Dev ? [.. Look, .. Change] : Look),
        new(TenantRole.OnCall, "team-on-call", [.. Look, .. Rescue]),
    ];
}
