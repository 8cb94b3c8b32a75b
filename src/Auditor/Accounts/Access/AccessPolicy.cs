using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Auditor.Accounts.Access;

/// <summary>A policy of IAM that allows and never denies.</summary>
/// <param name="Statements">The statements, in order.</param>
internal sealed record AccessPolicy(ImmutableArray<AccessStatement> Statements)
{
    /// <summary>The version of the language that policies are written in.</summary>
    public const string Version = "2012-10-17";

    /// <summary>How many characters a managed policy may have, white space not counted.</summary>
    public const int ManagedLimit = 6144;

    /// <summary>Its length as IAM counts it: without white space.</summary>
    public int Length => Json(isIndented: false).Length;

    /// <summary>The policy as managed policies of which each is short enough, with whole statements.</summary>
    public ImmutableArray<AccessPolicy> Managed()
    {
        var parts = ImmutableArray.CreateBuilder<AccessPolicy>();
        var part = new AccessPolicy([]);
        foreach (var statement in Statements)
        {
            var longer = new AccessPolicy(part.Statements.Add(statement));
            if (longer.Length > ManagedLimit && !part.Statements.IsEmpty)
            {
                parts.Add(part);
                longer = new([statement]);
            }

            part = longer;
        }

        parts.Add(part);
        return parts.ToImmutable();
    }

    /// <summary>The document.</summary>
    public string Json() => Json(isIndented: true) + '\n';

    private string Json(bool isIndented)
    {
        using var content = new MemoryStream();
        using (var writer = new Utf8JsonWriter(content, new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("Version", Version);
            writer.WriteStartArray("Statement");
            foreach (var statement in Statements)
            {
                writer.WriteStartObject();
                writer.WriteString("Sid", statement.Sid);
                writer.WriteString("Effect", "Allow");
                Write(writer, "Action", statement.Actions);
                Write(writer, "Resource", statement.Resources);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length);
    }

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        if (values is [var only])
        {
            writer.WriteString(name, only);
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
