using System.Buffers.Binary;
using System.Net.Http.Headers;
using Google.Protobuf;
using Pulumi.Runtime;

namespace Pulumi.Grpc;

/// <summary>
/// The frame around a message: one byte that tells whether it is compressed, its length in four bytes, big end first,
/// and the message.
/// </summary>
internal static class GrpcMessage
{
    private const int HeaderLength = 5;

    // Every level of a property value is three messages deep (struct, entry, value); protobuf's own limit of 100
    // would refuse what the engine sends for an ordinary custom resource definition.
    private const int RecursionLimit = 100_000;

    private static readonly MediaTypeHeaderValue ContentType = new("application/grpc");

    /// <summary>The framed message as the body of a request.</summary>
    public static ByteArrayContent ToContent(IMessage message)
    {
        var size = message.CalculateSize();
        var frame = new byte[HeaderLength + size];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), size);
        message.WriteTo(frame.AsSpan(HeaderLength));

        var content = new ByteArrayContent(frame);
        content.Headers.ContentType = ContentType;
        return content;
    }

    /// <summary>Reads the one message of a response's body.</summary>
    /// <exception cref="RpcException">The body is not exactly one uncompressed message.</exception>
    public static T Parse<T>(byte[] body, MessageParser<T> parser, string method)
        where T : IMessage<T>
    {
        if (body.Length < HeaderLength
            || body[0] != 0
            || BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(1)) != body.Length - HeaderLength)
        {
            throw new RpcException(RpcStatus.Internal, $"{method}: the answer is not one uncompressed message");
        }

        using var stream = new MemoryStream(body, HeaderLength, body.Length - HeaderLength, writable: false);
        using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, RecursionLimit);
        return parser.ParseFrom(input);
    }
}
