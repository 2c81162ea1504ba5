namespace Pulumi;

public sealed partial class DeploymentInstance
{
    /// <summary>Calls a function. It is not called, and the result is unknown, while arguments are unknown.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is called.</param>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Functions.Invoke<T>(token, args, options);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _deployment.Functions.Invoke<T>(token, args, options);

    /// <summary>Calls a function whose result has one property, and gives that property's value.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is called.</param>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Functions.InvokeSingle<T>(token, args, options);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions?)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _deployment.Functions.InvokeSingle<T>(token, args, options);

    /// <summary>Calls a function at once, even with unknown arguments; the result has no dependencies.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is called.</param>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Functions.InvokeAsync<T>(token, args, options);

    /// <summary>Calls a function at once whose result has one property, and gives that property's value.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is called.</param>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Functions.InvokeSingleAsync<T>(token, args, options);

    /// <summary>Calls a function at once whose result is of no interest.</summary>
    /// <param name="token">The function's token.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">How it is called.</param>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Functions.InvokeAsync(token, args, options);

    /// <summary>Calls a method of a resource.</summary>
    /// <param name="token">The method's token.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="self">The resource.</param>
    /// <param name="options">How it is called.</param>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        _deployment.Methods.Call<T>(token, args, self, options);

    /// <summary>Calls a method of a resource whose result is of no interest.</summary>
    /// <param name="token">The method's token.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="self">The resource.</param>
    /// <param name="options">How it is called.</param>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        _deployment.Methods.Call<object>(token, args, self, options);
}
