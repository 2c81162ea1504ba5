namespace Platform.Configuration;

/// <summary>What keeps findings of GuardDuty and Security Hub from reaching people.</summary>
internal static class SecurityFindingsRules
{
    /// <summary>Checks both services.</summary>
    /// <param name="context">What the rules work with.</param>
    public static void Check(RuleContext context)
    {
        var findings = context.Config.SecurityFindings;
        if (findings.GuardDuty is { State: not AccountServiceState.Off } guardDuty)
        {
            const string path = "platform:securityFindings.guardDuty";
            SubscriptionRules.Check(context, path, guardDuty.Subscriptions);
        }

        if (findings.SecurityHub is { State: not AccountServiceState.Off } securityHub)
        {
            const string path = "platform:securityFindings.securityHub";
            SubscriptionRules.Check(context, path, securityHub.Subscriptions);
        }
    }
}
