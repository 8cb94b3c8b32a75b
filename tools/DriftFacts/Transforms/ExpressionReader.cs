using System.Text;

namespace Tools.DriftFacts.Transforms;

/// <summary>Reads that small part of JSONata in which nearly all formulas are written.</summary>
internal sealed class ExpressionReader(string text)
{
    private int _at;

    /// <summary>The expression, or null where it is anything else.</summary>
    public static Expression? Read(string text)
    {
        try
        {
            var reader = new ExpressionReader(text);
            var expression = reader.Choice();
            return reader.Peek() is '\0' ? expression : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private Expression Choice()
    {
        var condition = Equality();
        if (!Takes('?'))
        {
            return condition;
        }

        var then = Choice();
        Expect(':');
        return new Expression.Choice(condition, then, Choice());
    }

    private Expression Equality()
    {
        var left = Postfix();
        return Takes('=') ? new Expression.Equal(left, Postfix()) : left;
    }

    private Expression Postfix()
    {
        var expression = Primary();
        if (!Takes('['))
        {
            return expression;
        }

        Expect('-');
        Expect('1');
        Expect(']');
        return new Expression.Last(expression);
    }

    private Expression Primary()
    {
        var next = Peek();
        if (next is '"' or '\'')
        {
            return new Expression.Text(Quoted());
        }

        if (Takes('['))
        {
            return new Expression.Items(List(']'));
        }

        if (Takes('('))
        {
            var inner = Choice();
            Expect(')');
            return inner;
        }

        if (Takes('$'))
        {
            var function = Word();
            Expect('(');
            return new Expression.Call(function, List(')'));
        }

        var word = Word();
        return char.IsAsciiDigit(word[0]) ? new Expression.Number(word) : new Expression.Property(word);
    }

    private Expression[] List(char end)
    {
        var items = new List<Expression> { Choice() };
        while (Takes(','))
        {
            items.Add(Choice());
        }

        Expect(end);
        return [.. items];
    }

    private string Word()
    {
        Peek();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : throw new FormatException();
    }

    private string Quoted()
    {
        var quote = text[_at++];
        var value = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] is '\\')
            {
                _at++;
            }

            value.Append(_at < text.Length ? text[_at++] : throw new FormatException());
        }

        Expect(quote);
        return value.ToString();
    }

    private char Peek()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        return _at < text.Length ? text[_at] : '\0';
    }

    private bool Takes(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(char expected)
    {
        if (!Takes(expected))
        {
            throw new FormatException();
        }
    }
}
