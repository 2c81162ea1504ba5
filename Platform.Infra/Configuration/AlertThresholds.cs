namespace Platform.Configuration;

/// <summary>
/// Key <c>platform:alerts.thresholds</c>: the numbers that alerts compare with. Defaults are the seeds', where they
/// agree or one of them is right.
/// </summary>
public sealed record AlertThresholds
{
    /// <summary>Nodes that are not ready at once, from which on it is a P0.</summary>
    [Between(2, 1000)]
    public int NodesNotReady { get; init; } = 2;

    /// <summary>Use of a node's CPU, in percent.</summary>
    [Between(1, 99)]
    public int NodeCpuPercent { get; init; } = 85;

    /// <summary>Use of a node's memory, in percent.</summary>
    [Between(1, 99)]
    public int NodeMemoryPercent { get; init; } = 85;

    /// <summary>Use of a node's own file systems, in percent.</summary>
    [Between(1, 99)]
    public int NodeDiskPercent { get; init; } = 85;

    /// <summary>Use of a node pool's limit, in percent; Karpenter only.</summary>
    [Between(1, 99)]
    public int NodePoolPercent { get; init; } = 90;

    /// <summary>Use of a container's CPU limit, in percent.</summary>
    [Between(1, 99)]
    public int ContainerCpuPercent { get; init; } = 85;

    /// <summary>Use of a container's memory limit, in percent.</summary>
    [Between(1, 99)]
    public int ContainerMemoryPercent { get; init; } = 85;

    /// <summary>Restarts of a container within an hour.</summary>
    [Between(1, 50)]
    public int RestartsPerHour { get; init; } = 5;

    /// <summary>Use of a volume that makes a ticket, in percent.</summary>
    [Between(1, 99)]
    public int PvcWarnPercent { get; init; } = 80;

    /// <summary>Use of a volume that pages, in percent; above <see cref="PvcWarnPercent"/>.</summary>
    [Between(1, 99)]
    public int PvcCriticalPercent { get; init; } = 90;

    /// <summary>Use of a volume at which writes may fail soon, in percent; above <see cref="PvcCriticalPercent"/>.</summary>
    [Between(1, 99)]
    public int PvcPagePercent { get; init; } = 95;

    /// <summary>Days ahead for which a volume's growth is forecast.</summary>
    [Between(1, 30)]
    public int PvcForecastDays { get; init; } = 4;

    /// <summary>Use of a volume's inodes, in percent.</summary>
    [Between(1, 99)]
    public int PvcInodesPercent { get; init; } = 90;

    /// <summary>Days that a certificate has left when it pages.</summary>
    [Between(1, 60)]
    public int CertificateDays { get; init; } = 7;

    /// <summary>Days that a probed endpoint's certificate has left when it makes a ticket.</summary>
    [Between(1, 90)]
    public int ProbeCertificateDays { get; init; } = 21;

    /// <summary>Seconds that one in a hundred requests to the API server may take.</summary>
    [Between(1, 60)]
    public int ApiLatencySeconds { get; init; } = 2;

    /// <summary>Requests that the API server may fail, in percent.</summary>
    [Between(1, 99)]
    public int ApiErrorPercent { get; init; } = 3;

    /// <summary>Targets of a job that may be unreachable, in percent.</summary>
    [Between(1, 99)]
    public int TargetsDownPercent { get; init; } = 10;

    /// <summary>Requests that Grafana may fail, in percent.</summary>
    [Between(1, 99)]
    public int GrafanaErrorPercent { get; init; } = 50;

    /// <summary>Requests that Loki may fail, in percent.</summary>
    [Between(1, 99)]
    public int LokiErrorPercent { get; init; } = 10;
}
