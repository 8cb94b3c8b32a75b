using System.Collections.Immutable;
using System.Globalization;

namespace Auditor.Accounts.Access;

/// <summary>
/// The CloudFormation template of the role that reads an account: for one stack, or a StackSet over all accounts of an organization, so nothing in it is of one account.
/// </summary>
/// <param name="policy">What the role may do.</param>
internal sealed class RoleTemplate(AccessPolicy policy)
{
    /// <summary>Who may assume it: an ARN of IAM; null to be asked for when it is deployed.</summary>
    public string? Principal { get; init; }

    /// <summary>The external id to assume it with; null to be asked for.</summary>
    public string? ExternalId { get; init; }

    /// <summary>What the role is called.</summary>
    public RoleName Role { get; init; } = RoleName.Parse(RoleName.Usual);

    /// <summary>The template, in YAML.</summary>
    public string Yaml()
    {
        var policies = policy.Managed();
        ImmutableArray<string> names = policies.Length == 1 ? ["ReadPolicy"] : [.. Enumerable.Range(1, policies.Length).Select(number => string.Create(CultureInfo.InvariantCulture, $"ReadPolicy{number}"))];
        return $$"""
            # The role by which auditor reads an account, as auditor access --template prints it.
            # One account:      aws cloudformation deploy --stack-name auditor --template-file FILE --capabilities CAPABILITY_NAMED_IAM
            #                     --parameter-overrides TrustedPrincipal=ARN ExternalId=ID
            # An organization:  a StackSet of this file, with the same parameters and capability, in one region: roles are of all regions.
            AWSTemplateFormatVersion: '2010-09-09'
            Description: The role by which auditor reads this account. It can change nothing.

            Parameters:
              TrustedPrincipal:
                Type: String{{Default(Principal)}}
                Description: Who runs auditor - the ARN of a role or user, or arn:aws:iam::ACCOUNT:root for whoever that account permits.
                AllowedPattern: ^arn:aws(-[a-z]+)*:iam::[0-9]{12}:(root|(role|user)/[A-Za-z0-9_+=,.@/-]+)$
                ConstraintDescription: the ARN of a role, a user or an account's root, never everybody
              ExternalId:
                Type: String{{Default(ExternalId)}}
                Description: What auditor says when it assumes the role (--external-id), so that nobody can make another's auditor enter it.
                MinLength: 2
                MaxLength: 1224
                AllowedPattern: ^[A-Za-z0-9_+=,.@:/-]+$
              RoleName:
                Type: String{{Default(Role.Name)}}
                Description: The name of the role (--role).
                AllowedPattern: ^[A-Za-z0-9_+=,.@-]{1,64}$

            Resources:
              Role:
                Type: AWS::IAM::Role
                Properties:
                  RoleName: !Ref RoleName
                  Path: {{Quoted(Role.Path)}}
                  Description: By which auditor reads this account.
                  MaxSessionDuration: 3600
                  AssumeRolePolicyDocument:
                    Version: '{{AccessPolicy.Version}}'
                    Statement:
                      - Sid: Auditor
                        Effect: Allow
                        Principal:
                          AWS: !Ref TrustedPrincipal
                        Action: sts:AssumeRole
                        Condition:
                          StringEquals:
                            sts:ExternalId: !Ref ExternalId
                  ManagedPolicyArns:
            {{string.Concat(names.Select(name => $"        - !Ref {name}\n"))}}
            {{string.Concat(names.Zip(policies, Managed))}}Outputs:
              RoleArn:
                Description: The role, for --role.
                Value: !GetAtt Role.Arn

            """.ReplaceLineEndings("\n");
    }

    private static string Managed(string name, AccessPolicy part) => $"""
          {name}:
            Type: AWS::IAM::ManagedPolicy
            Properties:
              Description: What auditor reads, and nothing more.
              PolicyDocument:
                Version: '{AccessPolicy.Version}'
                Statement:
        {string.Concat(part.Statements.Select(Statement))}

        """;

    private static string Statement(AccessStatement statement) => $"""
                  - Sid: {statement.Sid}
                    Effect: Allow
                    Action:{List(statement.Actions)}
                    Resource:{List(statement.Resources.Select(Quoted))}

        """;

    private static string List(params IEnumerable<string> values) =>
        values.ToList() is [var only] ? $" {only}" : string.Concat(values.Select(value => $"\n              - {value}"));

    private static string Default(string? value) => value is null ? "" : $"\n    Default: {Quoted(value)}";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
