#pragma warning disable
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs a program under mocks.</summary>
internal static class MockRun
{
    public static async Task<ImmutableArray<Resource>> RunAsync(IMocks mocks, TestOptions? options, StackProgram program) =>
        throw new NotSupportedException();
}
