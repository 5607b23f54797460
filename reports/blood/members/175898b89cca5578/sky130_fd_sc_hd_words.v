module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n41;
  wire n42;
  wire n43;
  wire n44;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__inv_1 u0 (
    .A(x_monetary_cc[2]),
    .Y(n11)
  );
  sky130_fd_sc_hd__inv_1 u1 (
    .A(x_monetary_cc[1]),
    .Y(n10)
  );
  sky130_fd_sc_hd__inv_1 u10 (
    .A(n2),
    .Y(n1)
  );
  sky130_fd_sc_hd__nor3_1 u11 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[4]),
    .C(n1),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor2_1 u12 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[0]),
    .Y(n44)
  );
  sky130_fd_sc_hd__o21ai_0 u13 (
    .A1(n11),
    .A2(n44),
    .B1(n0),
    .Y(n43)
  );
  sky130_fd_sc_hd__a21oi_1 u14 (
    .A1(x_recency_months[3]),
    .A2(x_monetary_cc[2]),
    .B1(n43),
    .Y(n42)
  );
  sky130_fd_sc_hd__nor3_1 u15 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .C(x_recency_months[6]),
    .Y(n41)
  );
  sky130_fd_sc_hd__nor2b_1 u16 (
    .A(x_recency_months[4]),
    .B_N(n41),
    .Y(n40)
  );
  sky130_fd_sc_hd__o21a_1 u17 (
    .A1(x_recency_months[0]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[2]),
    .X(n39)
  );
  sky130_fd_sc_hd__nand2_1 u18 (
    .A(n40),
    .B(n9),
    .Y(n38)
  );
  sky130_fd_sc_hd__o21ai_0 u19 (
    .A1(n9),
    .A2(n39),
    .B1(n40),
    .Y(n37)
  );
  sky130_fd_sc_hd__inv_1 u2 (
    .A(x_recency_months[3]),
    .Y(n9)
  );
  sky130_fd_sc_hd__nand2_1 u20 (
    .A(x_monetary_cc[0]),
    .B(x_monetary_cc[1]),
    .Y(n36)
  );
  sky130_fd_sc_hd__o21ai_0 u21 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[3]),
    .B1(x_monetary_cc[4]),
    .Y(n35)
  );
  sky130_fd_sc_hd__o211ai_1 u22 (
    .A1(n8),
    .A2(n36),
    .B1(n35),
    .C1(n2),
    .Y(n34)
  );
  sky130_fd_sc_hd__nor3_1 u23 (
    .A(n42),
    .B(n37),
    .C(n4),
    .Y(n33)
  );
  sky130_fd_sc_hd__a21oi_1 u24 (
    .A1(n34),
    .A2(n4),
    .B1(n33),
    .Y(n32)
  );
  sky130_fd_sc_hd__and3_1 u25 (
    .A(x_time_months[1]),
    .B(x_time_months[0]),
    .C(x_time_months[2]),
    .X(n31)
  );
  sky130_fd_sc_hd__o31ai_1 u26 (
    .A1(x_time_months[3]),
    .A2(x_time_months[4]),
    .A3(n31),
    .B1(x_time_months[5]),
    .Y(n30)
  );
  sky130_fd_sc_hd__nand4b_1 u27 (
    .A_N(x_monetary_cc[3]),
    .B(n8),
    .C(n44),
    .D(n11),
    .Y(n29)
  );
  sky130_fd_sc_hd__a221oi_1 u28 (
    .A1(n29),
    .A2(x_monetary_cc[5]),
    .B1(n30),
    .B2(n6),
    .C1(n3),
    .Y(n28)
  );
  sky130_fd_sc_hd__o21ai_0 u29 (
    .A1(n11),
    .A2(n10),
    .B1(n0),
    .Y(n27)
  );
  sky130_fd_sc_hd__inv_1 u3 (
    .A(x_monetary_cc[4]),
    .Y(n8)
  );
  sky130_fd_sc_hd__o211ai_1 u30 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(x_time_months[3]),
    .C1(x_time_months[2]),
    .Y(n26)
  );
  sky130_fd_sc_hd__a211o_1 u31 (
    .A1(x_time_months[1]),
    .A2(x_time_months[0]),
    .B1(x_time_months[3]),
    .C1(x_time_months[2]),
    .X(n25)
  );
  sky130_fd_sc_hd__nor3_1 u32 (
    .A(x_recency_months[2]),
    .B(x_time_months[5]),
    .C(x_time_months[4]),
    .Y(n24)
  );
  sky130_fd_sc_hd__a31oi_1 u33 (
    .A1(n26),
    .A2(n24),
    .A3(n25),
    .B1(n27),
    .Y(n23)
  );
  sky130_fd_sc_hd__and3_1 u34 (
    .A(x_recency_months[2]),
    .B(x_recency_months[1]),
    .C(n27),
    .X(n22)
  );
  sky130_fd_sc_hd__nor4_1 u35 (
    .A(n38),
    .B(n23),
    .C(n28),
    .D(n22),
    .Y(n21)
  );
  sky130_fd_sc_hd__a211o_1 u36 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B1(x_frequency_times[2]),
    .C1(x_frequency_times[3]),
    .X(n20)
  );
  sky130_fd_sc_hd__a2111oi_0 u37 (
    .A1(n20),
    .A2(x_frequency_times[4]),
    .B1(x_frequency_times[5]),
    .C1(x_frequency_times[6]),
    .D1(x_frequency_times[7]),
    .Y(n19)
  );
  sky130_fd_sc_hd__o311ai_0 u38 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .A3(x_recency_months[2]),
    .B1(x_recency_months[3]),
    .C1(x_recency_months[4]),
    .Y(n18)
  );
  sky130_fd_sc_hd__o2111ai_1 u39 (
    .A1(n39),
    .A2(n38),
    .B1(n19),
    .C1(n18),
    .D1(n41),
    .Y(n17)
  );
  sky130_fd_sc_hd__inv_1 u4 (
    .A(x_time_months[5]),
    .Y(n7)
  );
  sky130_fd_sc_hd__a21oi_1 u40 (
    .A1(x_monetary_cc[0]),
    .A2(x_monetary_cc[1]),
    .B1(n11),
    .Y(n16)
  );
  sky130_fd_sc_hd__a2111o_1 u41 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[3]),
    .B1(n35),
    .C1(n1),
    .D1(n16),
    .X(n15)
  );
  sky130_fd_sc_hd__o211ai_1 u42 (
    .A1(n19),
    .A2(n15),
    .B1(n17),
    .C1(n43),
    .Y(n14)
  );
  sky130_fd_sc_hd__nand2_1 u43 (
    .A(n14),
    .B(n32),
    .Y(n13)
  );
  sky130_fd_sc_hd__nand2_1 u44 (
    .A(n13),
    .B(n21),
    .Y(n12)
  );
  sky130_fd_sc_hd__o21ai_0 u45 (
    .A1(n32),
    .A2(n14),
    .B1(n12),
    .Y(y)
  );
  sky130_fd_sc_hd__nor2_1 u5 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n6)
  );
  sky130_fd_sc_hd__nor4_1 u6 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[4]),
    .D(x_time_months[1]),
    .Y(n5)
  );
  sky130_fd_sc_hd__o21ai_0 u7 (
    .A1(n7),
    .A2(n5),
    .B1(n6),
    .Y(n4)
  );
  sky130_fd_sc_hd__or2_2 u8 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[6]),
    .X(n3)
  );
  sky130_fd_sc_hd__nor2_1 u9 (
    .A(x_monetary_cc[5]),
    .B(n3),
    .Y(n2)
  );
endmodule
