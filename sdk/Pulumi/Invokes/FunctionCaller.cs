#pragma warning disable
namespace Pulumi;

/// <summary>Calls functions and methods.</summary>
internal sealed class FunctionCaller(Deployment deployment)
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options) => throw new NotSupportedException();
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options) => throw new NotSupportedException();
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options) => throw new NotSupportedException();
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options) => throw new NotSupportedException();
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options) => throw new NotSupportedException();
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options) => throw new NotSupportedException();
}
