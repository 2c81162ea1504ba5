using Platform;
using Platform.Configuration;
using Platform.Findings;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var result = EngineConfig.Read(
        new Config(PlatformConfigReader.Namespace).Get,
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
    foreach (var finding in result.Findings.Where(finding => finding.Severity == Severity.Warning))
    {
        Log.Warn(finding.ToString());
    }

    return PlatformStack.Create(result.Config ?? throw new RunException(string.Join(
        '\n', result.Findings.Where(finding => finding.Severity == Severity.Error))));
});
