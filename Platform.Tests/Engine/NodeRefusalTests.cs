using Xunit;

namespace Platform.Tests.Engine;

[Trait("kind", "process")]
public sealed class NodeRefusalTests
{
    private const string Taken = "urn:pulumi:dev::acme::aws:kms/key:Key::same";

    [Fact]
    public async Task Two_resources_of_one_name_end_the_program_and_the_log_says_why()
    {
        var result = await NodePeer.RunAsync("duplicate.js");

        Assert.NotEqual(0, result.ExitCode);
        var error = result.Log.First(message => message.Severity is "error");
        Assert.Equal(Taken, error.Urn);
        Assert.Equal($"Duplicate resource URN '{Taken}'; try giving it a unique name", error.Message);
        Assert.Single(result.Graph.Resources, resource => resource.Urn is Taken);
    }

    [Fact]
    public async Task A_function_without_a_stand_in_is_an_error_that_names_it()
    {
        var result = await NodePeer.RunAsync("lookup.js");

        Assert.NotEqual(0, result.ExitCode);
        var error = Assert.Single(result.Log, message => message.Severity is "error");
        Assert.Contains(
            "the embedded engine has no stand-in for the function 'aws:ec2/getVpc:getVpc': add it to stand-ins.json",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_program_logs_is_kept_in_order()
    {
        var result = await NodePeer.RunAsync("log.js");

        Assert.Equal(
            [("info", "one"), ("warning", "two"), ("info", "three")],
            result.Log.Where(message => message.Severity is not "debug")
                .Select(message => (message.Severity, message.Message)));
        Assert.Equal(["to standard output"], result.Output);
    }
}
