namespace Platform.Components.Operators;

/// <summary>Whether a cluster has an operator, and from whom.</summary>
public enum OperatorPresence
{
    /// <summary>The platform installs it.</summary>
    Installed,

    /// <summary>Somebody else installed it.</summary>
    Adopted,

    /// <summary>The compute mode brings it.</summary>
    BuiltIn,

    /// <summary>The cluster does without.</summary>
    Off,
}
