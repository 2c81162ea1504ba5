using Platform.Cli.Documents;
using Platform.Cli.Graph;
using Xunit;

namespace Platform.Tests.Cli;

[Trait("kind", "process")]
public sealed class StackGraphTests
{
    private const string Component = "platform:backup:VeleroBackup";

    public static TheoryData<string> Stacks => StackRuns.Names;

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task A_stack_runs_without_a_finding(string stack)
    {
        var report = await StackRuns.OfAsync(stack);

        Assert.Equal(0, report.ExitCode);
        Assert.Empty(report.Findings);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_backup_component_stands_under_the_stack_with_its_children_under_it(string stack)
    {
        var graph = await GraphAsync(stack);
        var root = Assert.Single(graph.Resources, resource => resource.Type == "pulumi:pulumi:Stack");
        var component = Assert.Single(graph.Resources, resource => resource.Type == Component);
        var children = graph.Resources.Where(resource => resource.Parent == component.Urn).ToList();

        Assert.Equal(root.Urn, component.Parent);
        Assert.Contains(children, child => child.Type == "kubernetes:velero.io/v1:Schedule");
        Assert.Contains(children, child => child.Type == "kubernetes:helm.sh/v3:Release");
        Assert.Equal(stack != "local", children.Exists(child => child.Type == "aws:s3/bucket:Bucket"));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Every_custom_resource_names_its_parent_its_provider_and_its_version(string stack)
    {
        var graph = await GraphAsync(stack);
        var urns = graph.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        var custom = graph.Resources.Where(resource => resource.Custom).ToList();

        Assert.All(custom, resource => Assert.Contains(resource.Parent!, urns));
        Assert.All(custom, resource => Assert.Matches(@"\A\d+\.\d+\.\d+\z", resource.Version!));
        Assert.All(
            custom.Where(resource => !ResourceToken.Parse(resource.Type).IsProvider),
            resource => Assert.Contains(
                resource.Provider![..resource.Provider!.LastIndexOf("::", StringComparison.Ordinal)], urns));
    }

    [Theory]
    [InlineData("dev", false)]
    [InlineData("staging", true)]
    [InlineData("prod", true)]
    [InlineData("govcloud", true)]
    public async Task What_holds_backups_is_protected_outside_dev(string stack, bool expected)
    {
        var graph = await GraphAsync(stack);
        var component = Assert.Single(graph.Resources, resource => resource.Type == Component);
        var stateful = graph.Resources.Where(resource =>
            resource.Parent == component.Urn
            && resource.Type.StartsWith("aws:", StringComparison.Ordinal)
            && resource.Name.StartsWith("velero-", StringComparison.Ordinal)
            && resource.Type != "aws:eks/podIdentityAssociation:PodIdentityAssociation").ToList();

        Assert.Equal(
            [
                "velero-bucket", "velero-bucket-encryption", "velero-bucket-lifecycle", "velero-bucket-ownership",
                "velero-bucket-policy", "velero-bucket-public-access", "velero-bucket-versioning", "velero-key",
                "velero-key-alias", "velero-role", "velero-role-policy",
            ],
            stateful.Select(resource => resource.Name).Order(StringComparer.Ordinal));
        Assert.All(stateful, resource =>
            Assert.Equal((expected, expected), (resource.Options.Protect, resource.Options.RetainOnDelete)));
    }

    [Theory]
    [InlineData("prod", "velero-release", "velero-bucket-encryption", "velero-bucket-lifecycle",
        "velero-bucket-ownership", "velero-bucket-policy", "velero-bucket-public-access", "velero-bucket-versioning",
        "velero-namespace", "velero-pod-identity", "velero-repository-password", "velero-role-policy")]
    [InlineData("govcloud", "velero-release", "velero-bucket-encryption", "velero-bucket-lifecycle",
        "velero-bucket-ownership", "velero-bucket-policy", "velero-bucket-public-access", "velero-bucket-versioning",
        "velero-namespace", "velero-repository-password", "velero-role-policy")]
    [InlineData("local", "velero-release", "velero-namespace", "velero-object-store",
        "velero-object-store-credentials", "velero-object-store-identity", "velero-repository-password")]
    [InlineData("prod", "velero-storage-location", "velero-bucket", "velero-key", "velero-release")]
    [InlineData("local", "velero-storage-location", "velero-release")]
    [InlineData("prod", "velero-weekly-full", "velero-release", "velero-snapshot-class", "velero-storage-location")]
    [InlineData("local", "velero-daily-cluster-backup", "velero-release", "velero-storage-location")]
    [InlineData("prod", "velero-bucket-policy", "velero-bucket", "velero-bucket-ownership",
        "velero-bucket-public-access")]
    [InlineData("prod", "velero-bucket-lifecycle", "velero-bucket", "velero-bucket-versioning")]
    [InlineData("prod", "velero-repository-password", "velero-namespace")]
    public async Task What_a_resource_needs_is_made_before_it(string stack, string name, params string[] first)
    {
        var graph = await GraphAsync(stack);
        var resource = Assert.Single(graph.Resources, resource => resource.Name == name);

        Assert.Equal(
            first,
            resource.Dependencies.Select(urn => urn[(urn.LastIndexOf(':') + 1)..])
                .Where(dependency => dependency.StartsWith("velero", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("prod", "velero-release", "operators-kube-prometheus-stack-release",
        "operators-snapshot-controller-addon")]
    [InlineData("govcloud", "velero-release", "operators-ebs-csi-driver-addon",
        "operators-kube-prometheus-stack-release", "operators-snapshot-controller-addon")]
    [InlineData("local", "velero-release", "operators-kube-prometheus-stack-release")]
    [InlineData("prod", "velero-repository-password", "operators-external-secrets-release",
        "operators-external-secrets-store")]
    [InlineData("local", "velero-repository-password")]
    [InlineData("prod", "velero-snapshot-class", "operators-snapshot-controller-addon")]
    public async Task Each_part_of_backup_waits_for_the_operators_that_it_needs(
        string stack, string name, params string[] first)
    {
        var graph = await GraphAsync(stack);
        var resource = Assert.Single(graph.Resources, resource => resource.Name == name);

        Assert.Equal(
            first,
            resource.Dependencies.Select(urn => urn[(urn.LastIndexOf(':') + 1)..])
                .Where(dependency => dependency.StartsWith("operators-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_local_stack_has_nothing_of_aws()
    {
        var graph = await GraphAsync("local");

        Assert.DoesNotContain(graph.Resources, resource => resource.Type.Contains("aws", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_rendered_for_govcloud_is_of_another_partition()
    {
        var files = await StackRuns.RenderAsync("govcloud");

        Assert.Contains(files, file => file.Text.Contains("arn:aws-us-gov:", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Text.Contains("arn:aws:", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Two_runs_a_day_apart_give_the_same_bytes_but_for_the_duration(string stack)
    {
        var first = await StackRuns.OfAsync(stack);
        var second = await StackRuns.RunAsync(stack, new LaterClock(TimeSpan.FromDays(1)));

        Assert.Equal(
            StackDocument.Preview(first with { Duration = TimeSpan.Zero }),
            StackDocument.Preview(second with { Duration = TimeSpan.Zero }));
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task The_whole_render_is_as_recorded(string stack)
    {
        Golden.MatchTree(await StackRuns.RenderAsync(stack), stack);
    }

    private static async Task<ResourceGraph> GraphAsync(string stack)
    {
        var report = await StackRuns.OfAsync(stack);
        Assert.True(report.Graph is not null, string.Join('\n', report.Findings));
        return report.Graph;
    }
}
