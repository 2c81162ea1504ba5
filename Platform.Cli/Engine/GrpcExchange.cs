using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Google.Protobuf;

namespace Platform.Cli.Engine;

/// <summary>One unary call: a framed message in, a framed message and the status out.</summary>
internal static class GrpcExchange
{
    private const int HeaderLength = 5;

    /// <summary>Answers the call; an error is a status, never a broken connection.</summary>
    public static async Task AnswerAsync(HttpContext context, GrpcMethods methods)
    {
        context.Response.ContentType = "application/grpc";
        var code = RpcCode.Ok;
        var message = "";
        try
        {
            var body = await ReadAsync(context.Request);
            var answer = methods.Answer(context.Request.Path.Value!, body);
            Write(answer, context.Response);
        }
        catch (RpcFault fault)
        {
            (code, message) = (fault.Code, fault.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            (code, message) = (RpcCode.Internal, exception.ToString());
        }

        context.Response.AppendTrailer("grpc-status", ((int)code).ToString(CultureInfo.InvariantCulture));
        if (message.Length > 0)
        {
            context.Response.AppendTrailer("grpc-message", Escape(message));
        }
    }

    // gRPC escapes what is not printable ASCII, and the percent sign; clients take everything else as it is.
    private static string Escape(string message)
    {
        var result = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(message))
        {
            _ = octet is >= 0x20 and <= 0x7E and not (byte)'%'
                ? result.Append((char)octet)
                : result.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return result.ToString();
    }

    private static async Task<Stream> ReadAsync(HttpRequest request)
    {
        var header = new byte[HeaderLength];
        await request.Body.ReadExactlyAsync(header);
        var message = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        await request.Body.ReadExactlyAsync(message);
        return header[0] == 0
            ? new MemoryStream(message, writable: false)
            : throw new RpcFault(RpcCode.Unimplemented, "compressed messages are not understood");
    }

    private static void Write(IMessage answer, HttpResponse response)
    {
        var size = answer.CalculateSize();
        var span = response.BodyWriter.GetSpan(HeaderLength + size);
        span[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(span[1..], size);
        answer.WriteTo(span.Slice(HeaderLength, size));
        response.BodyWriter.Advance(HeaderLength + size);
    }
}
