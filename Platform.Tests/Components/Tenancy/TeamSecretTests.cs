using Platform.Configuration;
using Platform.Tests.Components.Backup;
using Xunit;

namespace Platform.Tests.Components.Tenancy;

public sealed class TeamSecretTests
{
    [Fact]
    public async Task The_store_takes_a_role_that_reads_the_team_s_secrets_alone()
    {
        var graph = await BackupGraph.OfAsync(BackupStacks.GovCloud.WithTeam("web", new()));

        Assert.Equal(
            """{"provider":{"aws":{"region":"us-gov-west-1","role":"arn:aws-us-gov:iam::012345678901:role/acme-gov-team-web-secrets","service":"SecretsManager"}}}""",
            graph["teams-web-team-web-secrets", "spec"]);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"TeamSecrets","Effect":"Allow","Action":["secretsmanager:DescribeSecret","secretsmanager:GetSecretValue"],"Resource":"arn:aws-us-gov:secretsmanager:us-gov-west-1:012345678901:secret:acme-gov/teams/web/*"}]}""",
            graph["teams-web-secrets-role-policy", "policy"]);
    }

    [Fact]
    public async Task Only_External_Secrets_takes_the_role_and_it_may()
    {
        var graph = await BackupGraph.OfAsync(TeamStacks.Prod);

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"ExternalSecrets","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/acme-prod-external-secrets"},"Action":["sts:AssumeRole","sts:TagSession"]}]}""",
            graph["teams-web-secrets-role", "assumeRolePolicy"]);
        Assert.Equal("acme-prod-external-secrets", graph["teams-web-secrets-taker", "role"]);
        Assert.Equal("acme-prod-external-secrets", graph["operators-external-secrets-role", "name"]);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"TakeTeamRole","Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],"Resource":"arn:aws:iam::111122223333:role/acme-prod-team-web-secrets"}]}""",
            graph["teams-web-secrets-taker", "policy"]);
    }

    [Fact]
    public async Task An_adopted_External_Secrets_gives_no_store()
    {
        var graph = await BackupGraph.OfAsync(TeamStacks.Prod with
        {
            Operators = TeamStacks.Prod.Operators with { ExternalSecrets = new() { State = OperatorState.Adopt } },
        });

        Assert.DoesNotContain(graph.Resources, one => one.Name!.Contains("web-secrets", StringComparison.Ordinal));
        Assert.Contains(graph.Resources, one => one.Name == "teams-web-team-web-namespace");
    }

    [Fact]
    public async Task Long_names_stay_within_what_IAM_allows()
    {
        var team = new string('t', 40);
        var graph = await BackupGraph.OfAsync(BackupStacks.Prod.WithTeam(team, new()));

        Assert.InRange(graph[$"teams-{team}-secrets-role", "name"].Length, 1, 64);
    }
}
