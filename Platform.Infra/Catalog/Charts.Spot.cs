namespace Platform.Catalog;

/// <summary>The chart that drains nodes of one's own Auto Scaling groups.</summary>
public static partial class Charts
{
    /// <summary>
    /// AWS node termination handler. It left the repository aws.github.io/eks-charts after
    /// <see cref="LastHandlerInEksCharts"/> and lives in AWS's public registry since.
    /// </summary>
    public static HelmChart NodeTerminationHandler { get; } = new(
        "aws-node-termination-handler",
        "oci://public.ecr.aws/aws-ec2/helm",
        "0.27.6",
        "1.25.6",
        "aws/aws-node-termination-handler@62a8761d:config/helm/aws-node-termination-handler/Chart.yaml, 2026-07-21");

    /// <summary>The last version in the repository that seed 000 names.</summary>
    public static Version LastHandlerInEksCharts { get; } = new(0, 21, 0);

    /// <summary>The chart of the termination handler at a version, from where that version is.</summary>
    /// <param name="version">The version, of the form <c>0.21.0</c>.</param>
    /// <returns>The chart.</returns>
    public static HelmChart HandlerAt(string version) => NodeTerminationHandler with
    {
        Version = version,
        Repository = VersionNumber.Read(version) <= LastHandlerInEksCharts
            ? "https://aws.github.io/eks-charts"
            : NodeTerminationHandler.Repository,
    };
}
