namespace Pulumi;

/// <summary>A program in either form: the constructor of a stack class, or a callback that gives the outputs.</summary>
internal sealed class StackProgram
{
    private readonly Func<Task> _run;

    /// <summary>A program that is the constructor of a stack class.</summary>
    public StackProgram(Func<Stack> construct) => _run = () =>
    {
        construct().RegisterPropertyOutputs();
        return Task.CompletedTask;
    };

    /// <summary>A program that is a callback.</summary>
    public StackProgram(Func<Task<IDictionary<string, object?>>> func, StackOptions? options) => _run = async () =>
    {
        var stack = new Stack(options);
        stack.RegisterStackOutputs(Output.Create(await func()));
    };

    /// <summary>A program that is the constructor of a stack class which a service provider makes.</summary>
    public static StackProgram Of<TStack>(IServiceProvider services)
        where TStack : Stack => new(() =>
            services.GetService(typeof(TStack)) as Stack
            ?? throw new InvalidOperationException($"Failed to resolve instance of type {typeof(TStack).FullName} "
                + "from service provider. Register the type with the service provider before calling RunAsync."));

    /// <summary>Runs the program; what it throws is in the task.</summary>
    public async Task RunAsync() => await _run();
}
