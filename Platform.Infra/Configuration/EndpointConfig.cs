namespace Platform.Configuration;

/// <summary>Key <c>platform:alerts.endpoints.NAME</c>: something that must answer.</summary>
public sealed record EndpointConfig
{
    /// <summary>
    /// Its address. <c>https</c> and <c>http</c> expect a status of 2xx, <c>tls</c> a trusted certificate, <c>tcp</c> a
    /// connection.
    /// </summary>
    [ProbeTarget]
    public required string Url { get; init; }
}
