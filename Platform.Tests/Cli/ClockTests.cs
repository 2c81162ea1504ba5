using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Platform.Configuration;
using Platform.Tests.Configuration;
using Xunit;

namespace Platform.Tests.Cli;

/// <summary>
/// Two previews a day apart are equal: the program looks at the clock once, to refuse what is over, and makes the same of
/// what it does not refuse. <see cref="StackGraphTests"/> runs every stack on two days.
/// </summary>
public sealed class ClockTests
{
    private static readonly string[] Clocks =
    [
        "DateTime.get_Now", "DateTime.get_Today", "DateTime.get_UtcNow", "DateTimeOffset.get_Now",
        "DateTimeOffset.get_UtcNow", "Environment.get_TickCount", "Environment.get_TickCount64", "Stopwatch.GetTimestamp",
        "Stopwatch.StartNew", "SystemClock.get_Instance", "TimeProvider.get_System", "TimeZoneInfo.get_Local",
        "IDateTimeZoneProvider.GetSystemDefault", "Guid.NewGuid", "Random.get_Shared", "Random..ctor",
    ];

    [Fact]
    public void The_program_asks_one_clock_in_one_place()
    {
        using var stream = File.OpenRead(typeof(PlatformConfig).Assembly.Location);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        var clocks = metadata.MemberReferences.Where(one => Clocks.Contains(Name(metadata, one), StringComparer.Ordinal)).ToList();

        var clock = Assert.Single(clocks);
        Assert.Equal("TimeProvider.get_System", Name(metadata, clock));
        Assert.Equal("Program", Assert.Single(CallersOf(metadata, file, clock)).Split('.')[0]);
    }

    [Fact]
    public void What_is_not_refused_is_the_same_a_day_later()
    {
        foreach (var stack in Repository.Stacks)
        {
            var file = StackFile.Read(Repository.StackPath(stack));
            var (today, tomorrow) = (new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22));

            Assert.Equal(
                System.Text.Json.JsonSerializer.Serialize(PlatformConfigReader.Read(file, today).Config),
                System.Text.Json.JsonSerializer.Serialize(PlatformConfigReader.Read(file, tomorrow).Config));
        }
    }

    private static string Name(MetadataReader metadata, MemberReferenceHandle handle)
    {
        var member = metadata.GetMemberReference(handle);
        var type = member.Parent.Kind == HandleKind.TypeReference
            ? metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)
            : "";
        return $"{type}.{metadata.GetString(member.Name)}";
    }

    // A call is an opcode and the member's token; a number that looks like one would only be a caller too many.
    private static IEnumerable<string> CallersOf(MetadataReader metadata, PEReader file, MemberReferenceHandle member)
    {
        var token = BitConverter.GetBytes(MetadataTokens.GetToken(member));
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0
                && file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes().AsSpan().IndexOf(token) >= 0)
            {
                yield return $"{Outermost(metadata, method.GetDeclaringType())}.{metadata.GetString(method.Name)}";
            }
        }
    }

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? Outermost(metadata, outer)
            : metadata.GetString(type.Name);
    }
}
