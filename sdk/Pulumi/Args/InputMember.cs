using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>One input of an arguments class.</summary>
internal sealed class InputMember
{
    private readonly Type _owner;
    private readonly MemberInfo _member;
    private readonly InputAttribute _attribute;
    private readonly Func<object, object?> _read;

    public InputMember(Type owner, MemberInfo member, InputAttribute attribute)
    {
        _owner = owner;
        _member = member;
        _attribute = attribute;
        _read = member switch
        {
            FieldInfo field => field.GetValue,
            PropertyInfo { GetMethod: { } getter } => MethodInvoker.Create(getter).Invoke,
            _ => throw new ArgumentException($"[Input] {owner.FullName}.{member.Name} cannot be read"),
        };
    }

    /// <summary>The value of the member in <paramref name="args"/>, by its wire name.</summary>
    public KeyValuePair<string, object?> Read(InputArgs args)
    {
        var value = _read(args);
        if (value is null && _attribute.IsRequired)
        {
            throw new ArgumentNullException(
                _member.Name,
                $"[Input] {_owner.FullName}.{_member.Name} is required but was not given a value");
        }
        return KeyValuePair.Create(
            _attribute.Name,
            _attribute.Json ? ProviderJson.ToOutput($"[Input] {_owner.FullName}.{_member.Name}", value) : value);
    }
}
