using System.Collections.Immutable;
using Platform.Components.CrossRegion;
using Platform.Components.Secrets;
using Platform.Configuration;
using Platform.Workflows.Aurora;
using Platform.Workflows.Replicas;

namespace Platform.Workflows;

/// <summary>The workflows that look after what AWS keeps: copies in another region, and the database's backups.</summary>
internal static class CloudRecoveryWorkflows
{
    /// <summary>The workflows of a stack.</summary>
    /// <param name="config">The configuration, validated.</param>
    public static ImmutableArray<WorkflowDefinition> Of(PlatformConfig config)
    {
        var workflows = ImmutableArray.CreateBuilder<WorkflowDefinition>();
        if (CrossRegionPlan.Of(config) is { } copies)
        {
            workflows.Add(BackupReplicaCheck.Of(copies));
        }

        if (SecretsPlan.Of(config) is { There: { } there } secrets)
        {
            workflows.Add(SecretReplicaCheck.Of(secrets, there));
        }

        if (AuroraDrillPlan.Of(config) is { } database)
        {
            workflows.Add(RestorableCheck.Of(database));
            if (config.Aurora.Drill.Enabled)
            {
                workflows.Add(AuroraDrill.Of(database));
            }
        }

        return workflows.ToImmutable();
    }
}
