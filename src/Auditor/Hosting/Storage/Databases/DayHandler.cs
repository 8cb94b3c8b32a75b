using System.Data;
using System.Globalization;
using Auditor.Reporting;
using Dapper;

namespace Auditor.Hosting.Storage.Databases;

/// <summary>Days as texts that are ordered as days are.</summary>
internal sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
{
    public override void SetValue(IDbDataParameter parameter, DateOnly value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = Figures.Date(value);
    }

    public override DateOnly Parse(object value) => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
