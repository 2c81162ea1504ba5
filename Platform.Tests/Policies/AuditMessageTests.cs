using Platform.Policies;
using Platform.Tests.Signals;
using Xunit;

namespace Platform.Tests.Policies;

[Trait("kind", "process")]
public sealed class AuditMessageTests
{
    [Fact]
    public async Task A_change_by_hand_is_reported_with_user_operation_and_resource()
    {
        var policy = StackPolicies.Of(StackSignalSets.Configs["prod"])
            .Single(one => one.Name == "audit-resource-changes");
        string[] names = ["person-updates-deployment", "person-leaves-the-name-to-the-server"];

        var results = await PolicyEvaluation.OfAsync(
            (await PolicyEvaluation.ManifestsAsync("prod")).Values,
            names.Select(name => (policy.Name, policy.Examples.Single(example => example.Name == name))));

        const string Kim = "arn:aws:sts::111122223333:assumed-role/developers/kim";
        Assert.Equal(
            [
                $"{Kim} did UPDATE Deployment team-shop/person-updates-deployment past Git",
                $"{Kim} did CREATE ConfigMap team-shop/? past Git",
            ],
            results.Select(result => result.Message));
    }

    [Fact]
    public void It_refuses_nothing_and_stops_nobody_when_it_fails()
    {
        var body = Assert.IsType<PolicyBody.Validating>(StackPolicies.Of(StackSignalSets.Configs["prod"])
            .Single(one => one.Name == "audit-resource-changes").Body);

        Assert.Equal([PolicyAction.Audit], body.Actions.Prod);
        Assert.True(body.OpenOnFailure);
        Assert.False(body.InBackground);
    }
}
