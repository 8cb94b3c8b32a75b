using System.Net;
using Amazon.Runtime.Internal.Transform;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>An answer's bytes, and the call that they answer.</summary>
internal sealed class AnswerBody : UnmarshallerContext
{
    private readonly byte[] _bytes;

    public AnswerBody(Stream stream, IWebResponseData data, AwsCall call)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        _bytes = bytes.GetBuffer();
        Bytes = _bytes.AsMemory(0, (int)bytes.Length);
        WebResponseData = data;
        Call = call;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public AwsCall Call { get; }

    /// <summary>The bytes to read from their beginning.</summary>
    public Stream Open() => new MemoryStream(_bytes, 0, Bytes.Length, writable: false);

    public override string CurrentPath => "";

    public override int CurrentDepth => 0;

    public override bool IsStartElement => false;

    public override bool IsEndElement => false;

    public override bool IsStartOfDocument => true;

    public HttpStatusCode Status => WebResponseData.StatusCode;

    /// <summary>What AWS calls the request by, or null: then AWS did not answer it.</summary>
    public string? RequestId => Header("x-amzn-RequestId") ?? Header("x-amz-request-id");

    /// <summary>A header's value, or null.</summary>
    public string? Header(string name) => WebResponseData.IsHeaderPresent(name) ? WebResponseData.GetHeaderValue(name) : null;
}
