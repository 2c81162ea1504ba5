using Platform.Cloud;
using Platform.Configuration;
using Pulumi;
using Pulumi.Aws.GuardDuty;
using Pulumi.Aws.GuardDuty.Inputs;
using Pulumi.Aws.SecurityHub;

namespace Platform.Components.SecurityFindings;

/// <summary>
/// GuardDuty and Security Hub themselves, where the stack switches them on. They are the whole account's, and their
/// findings go with them: where data is kept, so are they.
/// </summary>
internal static class AccountServices
{
    /// <summary>Switches GuardDuty on.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="config">What to watch.</param>
    /// <param name="protection">Whether it outlives a mistake.</param>
    /// <param name="parent">The component.</param>
    public static void GuardDuty(string name, GuardDutyConfig config, DataProtection protection, Resource parent)
    {
        var detector = new Detector(
            $"{name}-detector",
            // A finding that goes on is published again each quarter of an hour: P0 is answered within that.
            new DetectorArgs { Enable = true, FindingPublishingFrequency = "FIFTEEN_MINUTES" },
            protection.Options(parent));
        _ = new DetectorFeature(
            $"{name}-eks-audit-logs",
            new DetectorFeatureArgs { DetectorId = detector.Id, Name = "EKS_AUDIT_LOGS", Status = "ENABLED" },
            new CustomResourceOptions { Parent = parent });
        if (config.RuntimeMonitoring)
        {
            _ = new DetectorFeature(
                $"{name}-runtime-monitoring",
                new DetectorFeatureArgs
                {
                    DetectorId = detector.Id,
                    Name = "RUNTIME_MONITORING",
                    Status = "ENABLED",
                    AdditionalConfigurations =
                    [
                        new DetectorFeatureAdditionalConfigurationArgs
                        {
                            Name = "EKS_ADDON_MANAGEMENT",
                            Status = "ENABLED",
                        },
                    ],
                },
                new CustomResourceOptions { Parent = parent });
        }
    }

    /// <summary>Switches Security Hub on, with its standards.</summary>
    /// <param name="name">Beginning of the logical names.</param>
    /// <param name="config">Which standards.</param>
    /// <param name="account">Where.</param>
    /// <param name="protection">Whether it outlives a mistake.</param>
    /// <param name="parent">The component.</param>
    public static void SecurityHub(
        string name, SecurityHubConfig config, AwsAccount account, DataProtection protection, Resource parent)
    {
        var hub = new Account(
            $"{name}-hub",
            new AccountArgs
            {
                EnableDefaultStandards = false,
                AutoEnableControls = true,
                ControlFindingGenerator = "SECURITY_CONTROL",
            },
            protection.Options(parent));
        foreach (var standard in config.Standards.Order(StringComparer.Ordinal))
        {
            _ = new StandardsSubscription(
                $"{name}-standard-{standard.Replace("/v/", "-", StringComparison.Ordinal)}",
                new StandardsSubscriptionArgs
                {
                    StandardsArn = $"arn:{account.Region.Partition}:securityhub:{account.Region.Name}::standards/{standard}",
                },
                new CustomResourceOptions { Parent = parent, DependsOn = { hub } });
        }
    }
}
