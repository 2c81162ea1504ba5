using Platform.Components.Operators.Kyverno;

namespace Platform.Components.Governance.Exceptions;

/// <summary>What belongs to exceptions is called.</summary>
internal static class ExceptionNames
{
    /// <summary>The namespace in which Kyverno looks for them.</summary>
    public const string Namespace = KyvernoOperator.ExceptionNamespace;

    /// <summary>Annotation with who answers for it.</summary>
    public const string Owner = "platform/owner";

    /// <summary>Annotation with why it is needed.</summary>
    public const string Reason = "platform/reason";
}
