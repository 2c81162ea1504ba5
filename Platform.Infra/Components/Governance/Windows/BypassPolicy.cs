using Platform.Policies;

namespace Platform.Components.Governance.Windows;

/// <summary>Reports what was deployed in spite of a freeze, so that somebody looks at it afterwards.</summary>
internal static class BypassPolicy
{
    /// <summary>The policy.</summary>
    /// <param name="allowRestarts">Whether <c>kubectl rollout restart</c> is no deployment.</param>
    public static Policy Of(bool allowRestarts) => new()
    {
        Name = FreezePolicies.Bypass,
        Title = "What is deployed in spite of a freeze is reported",
        Why = "A bypass is for emergencies; used as a habit, the calendar means nothing.",
        Match = FreezePolicies.Match,
        Conditions = FreezeExpressions.Conditions(allowRestarts),
        Variables = FreezeExpressions.Variables,
        Body = new PolicyBody.Validating
        {
            Actions = PolicyActions.AuditOnly,
            InBackground = false,
            OpenOnFailure = true,
            Rules =
            [
                new PolicyRule
                {
                    Expression = "!(variables.frozen && variables.bypass)",
                    Message = "deployed in spite of a freeze.",
                    MessageExpression =
                        """
                        request.userInfo.username + ' deployed ' + object.kind + ' ' + object.metadata.name
                        + ' in spite of the freeze: ' + variables.bypassReason
                        """,
                },
            ],
        },
        Examples = FreezeExamples.Bypasses,
    };
}
