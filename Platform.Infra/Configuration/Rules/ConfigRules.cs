namespace Platform.Configuration;

/// <summary>The rules over several keys, in one list.</summary>
internal static class ConfigRules
{
    /// <summary>Checks them all.</summary>
    /// <param name="context">What they work with.</param>
    public static void Check(RuleContext context)
    {
        NameRules.Check(context);
        ClusterRules.Check(context);
        BucketRules.Check(context);
        SecretRules.Check(context);
        VersionRules.Check(context);
        KubernetesRules.Check(context);
        ScheduleRules.Check(context);
        OverlapRules.Check(context);
        DrillRules.Check(context);
        RecoveryRules.Check(context);
        OperatorRules.Check(context);
        SpotRules.Check(context);
        RoutingRules.Check(context);
        SecurityFindingsRules.Check(context);
        ThresholdRules.Check(context);
        EndpointRules.Check(context);
        TenancyRules.Check(context);
        PolicyRules.Check(context);
        ExceptionRules.Check(context);
        CalendarRules.Check(context);
        AuditTrailRules.Check(context);
        SloConfigRules.Check(context);
        CrossRegionRules.Check(context);
        ManagedSecretRules.Check(context);
        AuroraRules.Check(context);
    }
}
