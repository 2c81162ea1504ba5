#pragma warning disable
namespace Pulumi;

/// <summary>Runs a program under the engine that started this process.</summary>
internal static class EngineRun
{
    public static async Task<int> RunAsync(StackProgram program) => throw new NotSupportedException();
}
