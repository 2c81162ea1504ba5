using Xunit;
using static Pulumi.Tests.Serialization.Serializing;

namespace Pulumi.Tests.Serialization;

public sealed class SerializationErrorTests
{
    public static TheoryData<object, string> Unsupported => new()
    {
        { 1L, "System.Int64" },
        { 1.5f, "System.Single" },
        { 1.5m, "System.Decimal" },
        { DateTime.UnixEpoch, "System.DateTime" },
        { new Uri("https://example.org"), "System.Uri" },
        { WideLevel.Low, "Pulumi.Tests.Serialization.WideLevel" },
    };

    [Theory]
    [MemberData(nameof(Unsupported))]
    public async Task A_type_that_cannot_be_sent_is_named_with_its_path(object value, string type) =>
        Assert.Equal(
            $"{type} is not a supported argument type.\n\ttest.prop.list[1].key",
            await ErrorAsync(new TestMap
            {
                ["list"] = new object[] { 0, new TestMap { ["key"] = Output.CreateSecret(value) } },
            }));

    [Fact]
    public async Task A_task_is_refused() =>
        Assert.Equal(
            "Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\ttest.prop[0]",
            await ErrorAsync(new object[] { Task.FromResult("a") }));

    [Fact]
    public async Task A_map_with_other_keys_than_strings_is_refused() =>
        Assert.Equal(
            "Dictionaries are only supported with string keys:\n\ttest.prop.outer",
            await ErrorAsync(new TestMap { ["outer"] = new Dictionary<int, string> { [1] = "a" } }));

    [Fact]
    public async Task An_enum_struct_without_its_operator_is_refused() =>
        Assert.Equal(
            "Expected Pulumi.Tests.Serialization.NoWayBack to have an explicit conversion operator to String or Double."
            + "\n\ttest.prop",
            await ErrorAsync(new NoWayBack("a")));

    [Fact]
    public async Task The_error_of_a_property_names_it()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            AllAsync([new("fine", 1), new("count", new object[] { 1L })]));

        Assert.Equal(
            "error serializing property \"count\": System.Int64 is not a supported argument type.\n\ttest.count[0]",
            error.Message);
    }

    [Fact]
    public async Task A_missing_required_member_of_nested_args_is_an_error_of_the_property()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            AllAsync([new("part", new PartArgs { Size = 1 })]));

        Assert.Equal(
            "error serializing property \"part\": [Input] Pulumi.Tests.Serialization.PartArgs.Name is required but was "
            + "not given a value (Parameter 'Name')",
            error.Message);
    }

    [Fact]
    public async Task The_fault_of_an_output_comes_through_as_it_is()
    {
        var faulted = Output.Create(Task.FromException<string>(new RunException("no such thing")));

        var error = await Assert.ThrowsAsync<RunException>(() => AllAsync([new("a", faulted)]));

        Assert.Equal("no such thing", error.Message);
    }

    [Fact]
    public async Task A_value_that_is_a_part_of_itself_is_refused_instead_of_followed_for_ever()
    {
        var list = new List<object>();
        list.Add(list);

        Assert.Equal(
            "A value is nested more than 10000 levels deep. Is it a part of itself?\n\ttest.prop",
            await ErrorAsync(list));
    }
}
