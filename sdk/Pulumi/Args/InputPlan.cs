using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi;

/// <summary>How to read the inputs of one arguments class: its members are looked up once.</summary>
internal sealed class InputPlan
{
    private const BindingFlags OwnMembers =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, InputPlan> Plans = new();

    private readonly InputMember[] _members;

    private InputPlan(Type type) => _members =
    [
        .. Members(type, static owner => owner.GetFields(OwnMembers)),
        .. Members(type, static owner => owner.GetProperties(OwnMembers)),
    ];

    public static InputPlan Of(Type type) => Plans.GetOrAdd(type, static type => new InputPlan(type));

    /// <summary>The members' values by wire name, null values included.</summary>
    /// <exception cref="ArgumentNullException">A required member is null.</exception>
    public KeyValuePair<string, object?>[] Read(InputArgs args)
    {
        var values = new KeyValuePair<string, object?>[_members.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _members[i].Read(args);
        }
        return values;
    }

    private static IEnumerable<InputMember> Members(Type type, Func<Type, MemberInfo[]> ownMembers)
    {
        // A base class's private members are not seen through the derived type.
        var bases = new Stack<Type>();
        for (var owner = type; owner is not null && owner != typeof(InputArgs); owner = owner.BaseType)
        {
            bases.Push(owner);
        }
        return
            from owner in bases
            from member in ownMembers(owner)
            let input = member.GetCustomAttribute<InputAttribute>(inherit: false)
            where input is not null
            select new InputMember(type, member, input);
    }
}
