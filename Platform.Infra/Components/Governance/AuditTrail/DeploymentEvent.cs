using System.Collections.Immutable;

namespace Platform.Components.Governance.AuditTrail;

/// <summary>Something that happens to an application of Argo CD's, and is written down once.</summary>
/// <param name="Name">Its name, as the label <c>event</c> has it.</param>
/// <param name="When">When it is the case, in the language of Argo CD's triggers (expr-lang).</param>
/// <param name="OncePer">
/// What tells one from the next; <c>null</c> where each time that it begins to be the case is one.
/// </param>
/// <param name="Meaning">What it says, for people.</param>
internal sealed record DeploymentEvent(string Name, string When, string? OncePer, string Meaning)
{
    // An operation is told from the next by its start: the controller may miss the moment between two.
    private const string Operation = "app.status.operationState.startedAt";

    // Applications with several sources have a list.
    private const string Revision =
        "app.status.operationState.syncResult?.revisions ?? app.status.operationState.syncResult?.revision";

    private const string Phase = "app.status?.operationState?.phase";

    /// <summary>
    /// All of them. A missing field is <c>nil</c> in every expression, so that a new application is none.
    /// </summary>
    public static ImmutableArray<DeploymentEvent> All { get; } =
    [
        new("sync-running", $"{Phase} in ['Running']", Operation, "A sync began."),
        new("sync-succeeded", $"{Phase} in ['Succeeded']", Operation, "A sync ended well; a rollback is one as well."),
        new("sync-failed", $"{Phase} in ['Error', 'Failed']", Operation, "A sync ended, and not everything was applied."),
        new(
            "deployed", $"{Phase} in ['Succeeded'] and app.status.health?.status == 'Healthy'", Revision,
            "What a revision asks for runs, for the first time."),
        new(
            "health-degraded", "app.status?.health?.status == 'Degraded'", null,
            "The application broke; `who` is who synced it last."),
    ];

    /// <summary>Name of its trigger. It has a prefix, since teams have triggers of the catalogue's names.</summary>
    public string Trigger => $"audit-on-{Name}";

    /// <summary>Name of its template.</summary>
    public string Template => $"audit-{Name}";
}
