using System.Collections.Immutable;
using Platform.Components.PlatformAlerts;
using Platform.Signals.Alerts;
using Platform.Signals.Metrics.Catalogue;

namespace Platform.Components.Governance.Drift.Signals;

/// <summary>
/// An application is not as Git says: a note after five minutes, a ticket after thirty. In a freeze both are quiet about
/// applications that sync by themselves: drift in one is then not told from commits that wait. Changes by hand are still
/// reported by the policy audit-resource-changes, and what differs stands in the dashboard.
/// </summary>
internal static class ArgoAppDrift
{
    private const string Persists = "ArgoAppDriftPersistent";

    private static readonly (string, string)[] Labels =
        [("namespace", "argocd"), ("exported_namespace", "argocd"), ("project", "shop"), ("name", "web")];

    /// <summary>For five minutes; quiet while a sync is in progress.</summary>
    public static Alert Detected() => Shared() with
    {
        Name = "ArgoAppDriftDetected",
        Expression = Expression(", operation!=\"sync\""),
        For = TimeSpan.FromMinutes(5),
        Severity = AlertSeverity.Info,
        Priority = AlertPriority.P3,
        Summary = "Application {{ $labels.name }} is not as Git says",
        Description =
            "Application {{ $labels.name }} (project {{ $labels.project }}) has differed from Git for 5 minutes, and no sync is "
            + "in progress.",
        Meaning =
            "Somebody changed objects past Git, or a commit waits for somebody to sync it. What Git does not say is lost with "
            + "the next sync.",
        MutedBy = [.. Mute.WithoutApiServer, new MutedBy(Persists, ["cluster", "exported_namespace", "name"])],
        Proof = DetectedProof(),
    };

    /// <summary>
    /// For thirty minutes. A sync in progress makes no difference: one that takes longer hangs, and Argo CD has no time-out
    /// of its own for it.
    /// </summary>
    public static Alert Persistent() => Shared() with
    {
        Name = Persists,
        Expression = Expression(""),
        For = TimeSpan.FromMinutes(30),
        Severity = AlertSeverity.Warning,
        Priority = AlertPriority.P2,
        Summary = "Application {{ $labels.name }} has not been as Git says for half an hour",
        Description =
            "Application {{ $labels.name }} (project {{ $labels.project }}) has differed from Git for 30 minutes, and no sync "
            + "has put that right.",
        Meaning =
            "What runs was reviewed by nobody, or what was reviewed does not run. With automated sync it says that syncs fail, "
            + "hang or are overwritten.",
        MutedBy = Mute.WithoutApiServer,
        Proof = PersistentProof(),
    };

    private static string Expression(string matchers) =>
        $$"""
        (
          max by ({{DriftSeries.Application}}) ({{ArgoCd.AppInfo}}{sync_status="OutOfSync"{{matchers}}})
          unless
          {{DriftSeries.Waiting}}
        ) == 1
        """;

    private static Alert Shared() => new()
    {
        Name = "",
        Domain = DriftSeries.Domain,
        Expression = "",
        Severity = AlertSeverity.None,
        Priority = AlertPriority.P3,
        Summary = "",
        Description = "",
        Meaning = "",
        Investigation =
        [
            "What differs: `argocd app diff NAME`, or `kubectl -n argocd get application NAME -o jsonpath='{.status.resources}' | jq "
            + "'.[] | select(.status == \"OutOfSync\")'`",
            "Whether it is a commit or a change by hand: compare `.status.sync.revision` with the last entry of `.status.history`; "
            + "`kubectl get policyreports -A` names who changed objects past Git",
            "Whether a sync hangs: `.status.operationState` of the application",
        ],
        Resolution =
        [
            "Git is right: `argo -n platform-workflows submit --from workflowtemplate/drift-remediation -p application=NAME "
            + "--watch`, read the report, and answer `YES`",
            "The change is right: bring it into Git",
            "A controller writes the field with good reason: `ignoreDifferences` in the application",
        ],
        Panel = DriftPanels.Link("drifted"),
        Reads = [ArgoCd.AppInfo, ObjectState.ConfigmapLabels],
        Proof = null!,
    };

    private static AlertProof DetectedProof()
    {
        var fires = Story.Fires(
            "an object is changed by hand",
            20,
            [new(DriftSeries.App("OutOfSync"), "_x10 1x60"), new(DriftSeries.Freeze("open"), "1x70")],
            new FiringAlert(
                "Application web is not as Git says",
                "Application web (project shop) has differed from Git for 5 minutes, and no sync is in progress.",
                Labels));
        return new(fires, Story.Quiet("it syncs for a long time", 60, new InputSeries(DriftSeries.App("OutOfSync", "sync"), "1x80")))
        {
            More = [fires.QuietAt(14, "automated sync may still put it right"), .. Freezes(fires, 5)],
        };
    }

    private static AlertProof PersistentProof()
    {
        var fires = Story.Fires(
            "it differs, and a sync in progress does not end",
            45,
            [
                new(DriftSeries.App("OutOfSync"), "_x10 1x5 stale"),
                new(DriftSeries.App("OutOfSync", "sync"), "_x16 1x80"),
                new(DriftSeries.Freeze("open"), "1x90"),
            ],
            new FiringAlert(
                "Application web has not been as Git says for half an hour",
                "Application web (project shop) has differed from Git for 30 minutes, and no sync has put that right.",
                Labels));
        return new(
            fires,
            Story.Quiet(
                "it cannot be compared, which is another matter", 60, new InputSeries(DriftSeries.App("Unknown"), "1x80")))
        {
            More = [fires.QuietAt(39, "not yet for half an hour"), .. Freezes(fires, 30)],
        };
    }

    private static ImmutableArray<AlertCase> Freezes(AlertCase fires, int hold)
    {
        var frozen = fires with
        {
            Story = "a freeze ended, and the syncs that waited did not come",
            At = TimeSpan.FromMinutes(60 + 15 + hold + 2),
            Series =
            [
                new(DriftSeries.App("OutOfSync"), "1x160"),
                new(DriftSeries.Freeze("frozen"), "1x60 stale"),
                new(DriftSeries.Freeze("open"), "_x61 1x100"),
            ],
        };
        return
        [
            frozen,
            frozen.QuietAt(59, "in a freeze new commits wait"),
            frozen.QuietAt(60 + 15 + hold - 2, "after a freeze all applications sync at once"),
            fires with
            {
                Story = "in a freeze one that people sync drifts all the same",
                At = TimeSpan.FromMinutes(hold + 1),
                Series =
                [
                    new(DriftSeries.App("OutOfSync", automatic: false), "1x60"), new(DriftSeries.Freeze("frozen"), "1x60"),
                ],
            },
        ];
    }
}
