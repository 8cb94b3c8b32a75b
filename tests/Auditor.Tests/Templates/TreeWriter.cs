using System.Text;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Tests.Templates;

/// <summary>Writes a tree and says what reading it must give, with every position.</summary>
/// <param name="random">Chooses among the ways to write a value.</param>
/// <param name="countsBytes">Whether columns count bytes, as for JSON, and not UTF-16 characters.</param>
internal abstract class TreeWriter(Random random, bool countsBytes)
{
    private readonly StringBuilder _text = new();
    private int _line = 1;
    private int _lineStart;

    /// <summary>What was written.</summary>
    public string Text => _text.ToString();

    /// <summary>Where the next character will stand.</summary>
    protected Position Here
    {
        get
        {
            var written = _text.ToString(_lineStart, _text.Length - _lineStart);
            return new(_line, (countsBytes ? Encoding.UTF8.GetByteCount(written) : written.Length) + 1);
        }
    }

    /// <summary>Writes a whole tree.</summary>
    public abstract Node Write(WrittenTree tree);

    protected static ScalarNode Scalar(WrittenTree.Plain plain, Position position) => new(plain.Content, plain.Content switch
    {
        "null" => ScalarKind.Null,
        "true" or "false" => ScalarKind.Boolean,
        _ => ScalarKind.Number,
    }, position);

    protected bool Chance() => random.Next(2) is 0;

    protected void Put(string text)
    {
        foreach (var one in text)
        {
            _text.Append(one);
            if (one is '\n')
            {
                _line++;
                _lineStart = _text.Length;
            }
        }
    }

    /// <summary>A text in double quotes, escaped as JSON and YAML both read it.</summary>
    protected void PutQuoted(string text) => Put(Chance()
        ? JsonSerializer.Serialize(text)
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"");

    protected void PutBlank(params string[] blanks) => Put(blanks[random.Next(blanks.Length)]);
}
