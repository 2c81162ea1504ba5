using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Platform.Configuration;
using Xunit;

namespace Platform.Tests.Configuration;

public sealed class StackTests
{
    public static TheoryData<string> Stacks => [.. Repository.Stacks];

    public static TheoryData<string, string> StacksWithModes =>
    [
        .. from stack in Repository.Stacks
           from mode in new[] { "autoMode", "karpenter", "managedNodeGroups", "selfManaged", "local" }
           where stack is not "local" || mode is "local"
           select (stack, mode),
    ];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_stack_has_no_findings(string stack)
    {
        var result = PlatformConfigReader.Read(StackFile.Read(Repository.StackPath(stack)));

        Assert.Empty(result.Findings);
        Assert.NotNull(result.Config);
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_engine_and_the_file_give_the_same_configuration(string stack)
    {
        var file = StackFile.Read(Repository.StackPath(stack));

        var fromFile = PlatformConfigReader.Read(file);
        var fromEngine = EngineConfig.Read(key => file.Config.GetValueOrDefault("platform:" + key));

        Assert.Empty(fromEngine.Findings);
        Assert.Equal(JsonSerializer.Serialize(fromFile.Config), JsonSerializer.Serialize(fromEngine.Config));
        Assert.Equal(
            fromFile.Config!.Backup.RepositoryPassword?.Reveal(), fromEngine.Config!.Backup.RepositoryPassword?.Reveal());
    }

    [Theory]
    [MemberData(nameof(StacksWithModes))]
    public void Changing_the_compute_mode_alone_leaves_a_stack_valid(string stack, string mode)
    {
        var text = Regex.Replace(
            File.ReadAllText(Repository.StackPath(stack)), "computeMode: [a-zA-Z]+", $"computeMode: {mode}");

        var result = PlatformConfigReader.Read(StackFile.Parse(text, $"Pulumi.{stack}.yaml"));

        Assert.Empty(result.Findings);
        Assert.Equal(mode, JsonNamingPolicy.CamelCase.ConvertName(result.Config!.Cluster.ComputeMode.ToString()));
    }

    [Fact]
    public void The_local_stack_s_secrets_are_opaque_offline()
    {
        var file = StackFile.Read(Repository.StackPath("local"));

        Assert.Equal(["platform:backup"], file.SecretKeys);
        Assert.Equal(
            """{"repositoryPassword":"secret-stand-in","objectStore":{"secretKey":"secret-stand-in"}}""",
            file.Config["platform:backup"]);
    }

    [Fact]
    public void The_local_stack_s_secrets_open_with_the_passphrase_local()
    {
        var text = File.ReadAllText(Repository.StackPath("local"));
        var salt = Regex.Match(text, "encryptionsalt: v1:([^:]+):(\\S+)").Groups;
        var key = Rfc2898DeriveBytes.Pbkdf2(
            "local", Convert.FromBase64String(salt[1].Value), 1_000_000, HashAlgorithmName.SHA256, 32);

        var secrets = Regex.Matches(text, "secure: (\\S+)").Select(match => Decrypt(key, match.Groups[1].Value));

        Assert.Equal("pulumi", Decrypt(key, salt[2].Value));
        Assert.Equal(["local-repository-password", "local-object-store-secret-key"], secrets);
    }

    private static string Decrypt(byte[] key, string value)
    {
        var parts = value.Split(':');
        var sealedText = Convert.FromBase64String(parts[2]);
        var clear = new byte[sealedText.Length - 16];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(Convert.FromBase64String(parts[1]), sealedText.AsSpan(..^16), sealedText.AsSpan(^16..), clear);
        return Encoding.UTF8.GetString(clear);
    }
}
