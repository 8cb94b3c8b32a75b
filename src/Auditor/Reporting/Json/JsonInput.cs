using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Auditor.Reporting.Json;

/// <summary>Reads JSON piece by piece, so that a file takes no more memory than what is kept of it. Whatever is wrong is told with file and line.</summary>
/// <param name="stream">The text: UTF-8, with or without a byte order mark.</param>
/// <param name="file">The file as it was given.</param>
internal sealed class JsonInput(Stream stream, string file)
{
    /// <summary>The most that is read: what is longer is no result that a person could want.</summary>
    public const long MostBytes = 1L << 30;

    private const int Chunk = 1 << 16;
    private const int LongestToken = 1 << 26;
    private const int MostLevels = 256;

    // More than any account has, and still so little that sums of it are numbers.
    private const int MostCounted = 100_000_000;
    private const string CutOff = "the file ends too soon: it was cut off; write it again with --format json --output FILE";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly TextPool _texts = new();
    private byte[] _buffer = new byte[Chunk];
    private int _start;
    private int _end;
    private bool _isEnd;
    private bool _isBegun;
    private long _read;
    private int _linesBefore;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = MostLevels });
    private int _token;
    private int _value;
    private int _length;
    private int _depth;
    private bool _isEscaped;

    /// <summary>What was read last.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>Reads the next piece.</summary>
    /// <exception cref="AuditException">There is none, or it is no JSON.</exception>
    public void Read()
    {
        if (!TryRead())
        {
            throw Failure(CutOff);
        }
    }

    /// <summary>Asserts that nothing follows.</summary>
    /// <exception cref="AuditException">Something does.</exception>
    public void ReadEnd()
    {
        if (TryRead())
        {
            throw Failure("there is more after the end of the result");
        }
    }

    /// <summary>Asserts that an object or a list begins here.</summary>
    public void Expect(JsonTokenType token, string wanted)
    {
        if (Token != token)
        {
            throw Failure($"{wanted} is expected here, not {Spelled()}");
        }
    }

    /// <summary>Reads the next member's name, or the end of the object.</summary>
    /// <returns>Whether there is one.</returns>
    public bool ReadName()
    {
        Read();
        return Token is JsonTokenType.PropertyName;
    }

    /// <summary>Reads the next item's beginning, or the end of the list.</summary>
    /// <returns>Whether there is one.</returns>
    public bool ReadItem()
    {
        Read();
        return Token is not JsonTokenType.EndArray;
    }

    /// <summary>Whether the name or text that was read last is this.</summary>
    public bool Is(ReadOnlySpan<byte> name, string text) => _isEscaped ? Text() == text : _buffer.AsSpan(_value, _length).SequenceEqual(name);

    /// <summary>Passes over the value that was begun.</summary>
    public void Skip()
    {
        for (var depth = 0; ; Read())
        {
            depth += Token switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return;
            }
        }
    }

    public string Text()
    {
        if (Token is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw Failure($"a text is expected here, not {Spelled()}");
        }

        try
        {
            return _isEscaped ? Unescaped() : _texts.Get(_buffer.AsSpan(_value, _length), Strict);
        }
        catch (Exception failure) when (failure is DecoderFallbackException or InvalidOperationException)
        {
            throw Failure("this text is no UTF-8, or half of a character");
        }
    }

    public string? OptionalText() => Token is JsonTokenType.Null ? null : Text();

    public bool Truth() => Token is JsonTokenType.True or JsonTokenType.False ? Token is JsonTokenType.True : throw Failure($"true or false is expected here, not {Spelled()}");

    public int Count() => Token is JsonTokenType.Number && Utf8Parser.TryParse(_buffer.AsSpan(_value, _length), out int number, out var used) && used == _length && number is >= 0 and <= MostCounted
        ? number
        : throw Failure($"a whole number from 0 to {MostCounted} is expected here, not {Spelled()}");

    public double? OptionalNumber() => Token is JsonTokenType.Null ? null
        : Token is JsonTokenType.Number && double.TryParse(_buffer.AsSpan(_value, _length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw Failure($"a number is expected here, not {Spelled()}");

    /// <summary>A number as it is written.</summary>
    public string Number() => Token is JsonTokenType.Number ? _texts.Get(_buffer.AsSpan(_value, _length), Strict) : throw Failure($"a number is expected here, not {Spelled()}");

    /// <summary>What to say of what was read last.</summary>
    public AuditException Failure(string message) =>
        new(new Problem(ProblemKind.Configuration, message, file, _linesBefore + _buffer.AsSpan(0, _token).Count((byte)'\n') + 1));

    private bool TryRead()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isEnd, _state);
            bool found;
            try
            {
                found = _isBegun && reader.Read();
            }
            catch (JsonException failure)
            {
                throw Broken(failure);
            }

            if (found)
            {
                Token = reader.TokenType;
                _token = _start + (int)reader.TokenStartIndex;
                _isEscaped = reader.ValueIsEscaped;
                _length = reader.ValueSpan.Length;
                _depth = reader.CurrentDepth;
                _value = Token is JsonTokenType.String or JsonTokenType.PropertyName ? _token + 1 : _token;
            }

            _state = reader.CurrentState;
            _start += (int)reader.BytesConsumed;
            if (found)
            {
                return true;
            }

            if (_isEnd)
            {
                _token = _end;
                return false;
            }

            Fill();
        }
    }

    private void Fill()
    {
        _linesBefore += _buffer.AsSpan(0, _start).Count((byte)'\n');
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_token, _end, _start) = (0, _end - _start, 0);
        if (_end == _buffer.Length)
        {
            if (_end >= LongestToken)
            {
                throw Failure($"a text of more than {LongestToken >> 20} MB stands here, which no result has");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isEnd = count == 0;
        _end += count;
        _read += count;
        if (_read > MostBytes)
        {
            throw Failure($"there is more than {MostBytes >> 20} MB to read, which is more than a result may have");
        }

        // A byte order mark is three bytes; a stream may give them one by one.
        if (!_isBegun && (_isEnd || _end >= Encoding.UTF8.Preamble.Length))
        {
            if (_buffer.AsSpan(0, _end).StartsWith(Encoding.Unicode.Preamble) || _buffer.AsSpan(0, _end).StartsWith(Encoding.BigEndianUnicode.Preamble))
            {
                throw Failure("this is UTF-16, as > of PowerShell writes it; let the auditor write the file, with --output FILE");
            }

            _isBegun = true;
            _start = _buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        }
    }

    private AuditException Broken(JsonException failure)
    {
        var message = _depth >= MostLevels - 1 ? $"objects and lists stand more than {MostLevels} deep within each other, as in no result"
            : _isEnd && _buffer.AsSpan(_start, _end - _start).Trim(" \t\r\n"u8).IsEmpty ? CutOff
            : "this is no JSON, or it was cut off here; write it again with --format json --output FILE";
        return new(new Problem(ProblemKind.Configuration, message, file, (int)Math.Min(failure.LineNumber ?? 0, int.MaxValue - 1) + 1), failure);
    }

    private string Unescaped()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_value - 1, _length + 2));
        reader.Read();
        return reader.GetString()!;
    }

    private string Spelled() => Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.EndObject or JsonTokenType.EndArray => "an end",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "this number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
