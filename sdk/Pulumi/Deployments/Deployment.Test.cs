using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class under mocks.</summary>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <param name="mocks">The mocks.</param>
    /// <param name="options">What the test says about the deployment.</param>
    /// <returns>All resources, the stack first.</returns>
    /// <exception cref="RunException">The program failed; several failures come as an AggregateException.</exception>
    /// <exception cref="TimeoutException">The program did not complete; the message names what is pending.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        await MockRun.RunAsync(mocks, options, new StackProgram(static () => new TStack()));

    /// <summary>Runs a stack class under mocks.</summary>
    /// <typeparam name="TStack">The stack class.</typeparam>
    /// <param name="mocks">The mocks.</param>
    /// <param name="serviceProvider">Makes the stack.</param>
    /// <param name="options">What the test says about the deployment.</param>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks,
        IServiceProvider serviceProvider,
        TestOptions? options = null)
        where TStack : Stack =>
        await MockRun.RunAsync(mocks, options, StackProgram.Of<TStack>(serviceProvider));

    /// <summary>Runs a program under mocks.</summary>
    /// <param name="testMocks">The mocks.</param>
    /// <param name="testOptions">What the test says about the deployment.</param>
    /// <param name="createResources">The program; it gives the stack outputs.</param>
    /// <returns>All resources but the stack, and the stack outputs.</returns>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = NoOutputs;
        var program = new StackProgram(async () => outputs = await createResources(), options: null);
        var resources = await MockRun.RunAsync(testMocks, testOptions, program);
        return (resources.RemoveAll(static resource => resource is Stack), outputs);
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object?}}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program under mocks.</summary>
    /// <param name="testMocks">The mocks.</param>
    /// <param name="testOptions">What the test says about the deployment.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>All resources but the stack.</returns>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions?)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources();
            return NoOutputs;
        });
        return resources;
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task})"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks,
        TestOptions testOptions,
        Action createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return NoOutputs;
        });
        return resources;
    }
}
