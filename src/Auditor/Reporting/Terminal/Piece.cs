namespace Auditor.Reporting.Terminal;

/// <summary>A piece of a line in one ink.</summary>
internal readonly record struct Piece(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Piece(string text) => new(text);
}
