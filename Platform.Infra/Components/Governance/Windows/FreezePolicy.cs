using Platform.Policies;

namespace Platform.Components.Governance.Windows;

/// <summary>
/// Denies deployments while the calendar or an override freezes them. A rollback is a deployment too: what is taken back was
/// tried at another time, and a person who must can say so with a bypass.
/// </summary>
internal static class FreezePolicy
{
    /// <summary>The policy.</summary>
    /// <param name="allowRestarts">Whether <c>kubectl rollout restart</c> is no deployment.</param>
    public static Policy Of(bool allowRestarts) => new()
    {
        Name = FreezePolicies.Freeze,
        Title = "Nothing is deployed while deployments are frozen",
        Why = "A change needs somebody who is there to see what it does; the calendar says when nobody is.",
        Match = FreezePolicies.Match,
        Conditions = FreezeExpressions.Conditions(allowRestarts),
        Variables = FreezeExpressions.Variables,
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.Everywhere(PolicyAction.Deny),
            InBackground = false,
            // A freeze is an agreement between people: that it cannot be asked must not stop what puts an outage right.
            OpenOnFailure = true,
            Rules =
            [
                new PolicyRule
                {
                    Expression = "!variables.frozen || variables.bypass",
                    Message = $"{FreezePolicies.Denial} the calendar opens them.",
                    MessageExpression = Message,
                },
            ],
        },
        Grants = [FreezePolicies.ReadsConfigMaps],
        Examples = FreezeExamples.Of(allowRestarts),
    };

    private const string Message =
        $"""
        '{FreezePolicies.Denial} ' + variables.until + ': ' + variables.reason + '. '
        + (variables.labelled
          ? 'The bypass is not complete: it needs the annotations {FreezePolicies.BypassReason} and {FreezePolicies.BypassUntil}, a moment to come such as 2026-12-25T18:00:00Z.'
          : 'What cannot wait carries the label {FreezePolicies.BypassLabel}=true with the annotations {FreezePolicies.BypassReason} and {FreezePolicies.BypassUntil}.')
        """;
}
