using Platform.Configuration;
using Platform.Tests.Configuration;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Policies;

public sealed class PolicyPageTests
{
    [Fact]
    public void The_page_is_what_the_policies_say()
    {
        var path = Repository.PathOf("docs", "policies.md");
        var page = PolicyPage.Render(StackPolicies.Of(Signed("ghcr.io/acme/*")));
        if (Environment.GetEnvironmentVariable("PLATFORM_ACCEPT") == "1")
        {
            Assert.NotEqual("true", Environment.GetEnvironmentVariable("CI"));
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path), page);
        Assert.Contains("| [drop-all-capabilities](#drop-all-capabilities) | Containers drop all capabilities | Audit "
            + "| Audit, Warn | Deny |", page, StringComparison.Ordinal);
        Assert.Contains("verify-image-signatures", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_is_off_where_the_stack_says_so_and_milder_where_it_wishes()
    {
        var config = StackSignalSets.Configs["prod"];
        var policies = StackPolicies.Of(config with
        {
            Governance = config.Governance with
            {
                Policies = config.Governance.Policies with
                {
                    Actions = config.Governance.Policies.Actions
                        .Add("require-ro-rootfs", PolicyState.Off).Add("require-pod-probes", PolicyState.Warn),
                },
            },
        });

        Assert.DoesNotContain(policies, policy => policy.Name == "require-ro-rootfs");
        var probes = (Platform.Policies.PolicyBody.Validating)policies.Single(one => one.Name == "require-pod-probes").Body;
        Assert.Equal(
            [Platform.Policies.PolicyAction.Audit, Platform.Policies.PolicyAction.Warn],
            probes.Actions.In(DeploymentEnvironment.Prod));
    }

    private static PlatformConfig Signed(string images)
    {
        var config = StackSignalSets.Configs["prod"];
        var policies = config.Governance.Policies;
        return config with
        {
            Governance = config.Governance with
            {
                Policies = policies with
                {
                    Signatures = new SignaturesConfig
                    {
                        Images = [images],
                        Signers = policies.Signatures.Signers.Add("ci", new SignerConfig { Key = "awskms:///alias/images" }),
                    },
                },
            },
        };
    }
}
