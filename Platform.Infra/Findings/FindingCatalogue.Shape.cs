namespace Platform.Findings;

public static partial class FindingCatalogue
{
    /// <summary>The stack file is no YAML, or YAML of a kind that is not read.</summary>
    public static FindingCode Syntax { get; } = Error("PLT1001", "The stack file cannot be read as YAML");

    /// <summary>A key that nothing reads.</summary>
    public static FindingCode UnknownKey { get; } = Error("PLT1002", "Unknown key");

    /// <summary>A known key in the wrong case.</summary>
    public static FindingCode WrongCase { get; } = Error("PLT1003", "Key in the wrong case");

    /// <summary>One key twice in a map.</summary>
    public static FindingCode DuplicateKey { get; } = Error("PLT1004", "Key given twice");

    /// <summary>A required key that is missing, null or empty.</summary>
    public static FindingCode Missing { get; } = Error("PLT1005", "Required value missing");

    /// <summary>A value of another type.</summary>
    public static FindingCode WrongType { get; } = Error("PLT1006", "Value of the wrong type");

    /// <summary>An unquoted number where text is needed.</summary>
    public static FindingCode UnquotedNumber { get; } = Error("PLT1007", "Unquoted number where text is needed");

    /// <summary>A number out of range, or with a fraction.</summary>
    public static FindingCode OutOfRange { get; } = Error("PLT1008", "Number out of range or not whole");

    /// <summary>A word that is not one of those allowed.</summary>
    public static FindingCode NotAllowed { get; } = Error("PLT1009", "Value is not one of those allowed");

    /// <summary>Clear text where a secret is needed.</summary>
    public static FindingCode PlainSecret { get; } = Error("PLT1010", "Secret given in clear text");

    /// <summary>Clear text that looks like a credential.</summary>
    public static FindingCode LooksLikeCredential { get; } = Error("PLT1011", "Credential in clear text");

    /// <summary>A secret where a plain value is needed.</summary>
    public static FindingCode NeedlessSecret { get; } = Error("PLT1012", "Secret where a plain value is needed");

    /// <summary>A top-level key that no stack file has.</summary>
    public static FindingCode UnknownFileKey { get; } = Error("PLT1013", "Unknown top-level key of a stack file");

    /// <summary>A stack without a stack file.</summary>
    public static FindingCode NoStackFile { get; } = Error("PLT1014", "Stack file not found");

    private static FindingCode[] ShapeCodes() =>
    [
        Syntax, UnknownKey, WrongCase, DuplicateKey, Missing, WrongType, UnquotedNumber, OutOfRange, NotAllowed,
        PlainSecret, LooksLikeCredential, NeedlessSecret, UnknownFileKey, NoStackFile,
    ];
}
