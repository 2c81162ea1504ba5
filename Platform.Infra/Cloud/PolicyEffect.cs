namespace Platform.Cloud;

/// <summary>What a statement does with the requests it matches.</summary>
public enum PolicyEffect
{
    /// <summary>They are allowed unless another statement denies them.</summary>
    Allow,

    /// <summary>They are denied, whatever else allows them.</summary>
    Deny,
}
