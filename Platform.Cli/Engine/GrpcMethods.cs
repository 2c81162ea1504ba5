using Google.Protobuf;

namespace Platform.Cli.Engine;

/// <summary>The methods a server answers, by full path. Each takes its request and answers at once.</summary>
internal sealed class GrpcMethods
{
    // Every level of a property value is three messages deep; protobuf's own limit is 100.
    private const int RecursionLimit = 100_000;

    private readonly Dictionary<string, Func<Stream, IMessage>> _byPath = new(StringComparer.Ordinal);

    /// <summary>Adds a method.</summary>
    public void Add<TRequest>(string path, MessageParser<TRequest> parser, Func<TRequest, IMessage> answer)
        where TRequest : IMessage<TRequest>
    {
        var reader = parser.WithDiscardUnknownFields(true);
        _byPath.Add(path, body =>
        {
            using var input = CodedInputStream.CreateWithLimits(body, int.MaxValue, RecursionLimit);
            return answer(reader.ParseFrom(input));
        });
    }

    /// <summary>Answers one request.</summary>
    /// <exception cref="RpcFault">No such method, no readable request, or an answer that is an error.</exception>
    public IMessage Answer(string path, Stream body)
    {
        if (!_byPath.TryGetValue(path, out var method))
        {
            throw new RpcFault(RpcCode.Unimplemented, $"the embedded engine has no method {path}");
        }

        try
        {
            return method(body);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new RpcFault(RpcCode.InvalidArgument, $"{path}: {exception.Message}");
        }
    }
}
